import type { Hover } from '#lib/assist/assistant.ts';
import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import { callsOf } from '#lib/assist/sql/functionText.ts';
import { meaningAt, type Meaning } from '#lib/assist/sql/meaning.ts';
import { functionCalled } from '#lib/assist/sql/signature.ts';
import type { Column } from '#lib/assist/sql/source.ts';
import { columnsOf } from '#lib/assist/sql/sources.ts';
import { tableCalled } from '#lib/assist/sql/tables.ts';
import { writtenName } from '#lib/assist/sql/words.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

type Told = Omit<Hover, 'at'>;

/** What a name in a SQL cell is: shapes and where they come from, never a value. */
export function hoverInSql(cell: Cell, at: number, surroundings: Surroundings): Hover | undefined {
	const meaning = meaningAt(cell.source, at, surroundings.catalogue());
	const told = meaning && toldOf(meaning, surroundings);
	return meaning && told && { at: meaning.at, ...told };
}

function toldOf(meaning: Meaning, surroundings: Surroundings): Told | undefined {
	const words = surroundings.messages().assist;
	switch (meaning.kind) {
		case 'table':
			return tableTold(meaning.name, surroundings);
		case 'cte':
			return { code: shapeText(meaning.name, meaning.source.columns), lines: [words.cte] };
		case 'alias': {
			const { table } = meaning.source;
			const shape = shapeText(meaning.name, meaning.source.columns);
			return { code: shape, lines: [table === undefined ? words.aliasOfQuery : words.aliasOf(table)] };
		}
		case 'column':
			return columnTold(meaning.column, surroundings);
		case 'function':
			return functionTold(meaning.name, surroundings);
		case 'parameter':
			return parameterTold(meaning.name, surroundings);
		case 'window':
			return { code: meaning.name, lines: [words.window] };
	}
}

function tableTold(name: Name, surroundings: Surroundings): Told | undefined {
	const table = tableCalled(surroundings.catalogue(), name);
	if (table === undefined) return undefined;
	const words = surroundings.messages().assist;
	const lines = [words.tableFrom[table.from], ...rowsTold(table, surroundings)];
	const columns = columnsOf(surroundings.catalogue(), table);
	return {
		code: shapeText(table.name, columns),
		lines: [...lines, ...(table.fields.length === 0 ? [words.notYet] : [])]
	};
}

function rowsTold({ rows }: CatalogueTable, surroundings: Surroundings): readonly string[] {
	const { language, assist } = surroundings.messages();
	return rows === undefined ? [] : [assist.rows(rows.toLocaleString(language))];
}

const mostColumns = 30;

/** `moves (` and a line for each column. */
function shapeText(name: Name, columns: readonly Column[]): string {
	if (columns.length === 0) return writtenName(name);
	const lines = columns.slice(0, mostColumns).map(columnText);
	const more = columns.length > mostColumns ? [`… +${columns.length - mostColumns}`] : [];
	return `${writtenName(name)} (\n${[...lines, ...more].map((line) => `  ${line}`).join(',\n')}\n)`;
}

const columnText = ({ name, type, nullable }: Column) =>
	[writtenName(name), type, nullable === false ? 'NOT NULL' : undefined].filter(Boolean).join(' ');

function columnTold(column: Column, surroundings: Surroundings): Told {
	const words = surroundings.messages().assist;
	const lines = column.of === undefined ? [words.ofQuery] : [words.columnOf(column.of)];
	const nulls =
		column.nullable === undefined || column.of === undefined
			? []
			: [column.nullable ? words.nullable : words.notNull];
	return { code: columnText(column), lines: [...lines, ...nulls] };
}

function functionTold(name: Name, surroundings: Surroundings): Told | undefined {
	const called = functionCalled(surroundings.catalogue(), name);
	if (called === undefined) return undefined;
	const words = surroundings.messages().assist;
	const calls = callsOf(called).slice(0, 8);
	const lines = [
		...(called.about === '' ? [] : [called.about]),
		...(called.kind === 'macro' ? [words.macro] : [])
	];
	return { code: calls.map(({ label }) => label).join('\n'), lines };
}

function parameterTold(name: Name, surroundings: Surroundings): Told | undefined {
	const words = surroundings.messages().assist;
	for (const cell of surroundings.cells()) {
		const analysis = surroundings.analysisOf(cell);
		if (analysis === undefined || 'problem' in analysis || !analysis.defines.includes(name)) continue;
		if (analysis.body.kind === 'ts') return { code: `$${name}`, lines: [words.tsValue] };
		if (analysis.body.kind !== 'input') continue;
		const { label, type, value, help } = analysis.body.input;
		const code = `$${name} = ${JSON.stringify(value)}`;
		return {
			code,
			lines: [words.input(label, words.inputTypes[type] ?? type), ...(help === undefined ? [] : [help])]
		};
	}
	return undefined;
}
