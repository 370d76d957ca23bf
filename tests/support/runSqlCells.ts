import { analyse } from '#lib/language/analyse.ts';
import type { InputSpec, Statement } from '#lib/language/analysis.ts';
import { givenValue } from '#lib/language/input/givenValue.ts';
import { valueTypeOf } from '#lib/language/input/valueTypeOf.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { loadSynthetic } from './loadSynthetic.ts';
import { nativeDuckDb, quoted } from './nativeDuckDb.ts';

type SqlCell = {
	readonly name: string | undefined;
	readonly reads: readonly string[];
	readonly statements: readonly Statement[];
};

/**
 * Runs a notebook's SQL cells with native DuckDB on its synthetic extracts, each after those that it reads:
 * an engine and a reader that are not ours, so that a wrong number shows. Inputs have the values that stand
 * in their cells. Left out is what reads a TypeScript cell; `tables` are the others.
 */
export async function runSqlCells({ front, cells }: Notebook) {
	const db = await nativeDuckDb();
	for (const contract of front.extracts) await loadSynthetic(contract, db.run);
	const inputs = new Map<string, InputSpec>();
	const sql = new Map<string, SqlCell>();
	const elsewhere = new Set<string>();
	for (const cell of cells) {
		const analysis = analyse(cell);
		if ('problem' in analysis) throw new Error(`${cell.name}: ${analysis.problem.message}`);
		const { body, defines, reads } = analysis;
		if (body.kind === 'input' && body.input.type !== 'table') {
			for (const name of defines) inputs.set(name, body.input);
		} else if (body.kind === 'sql') {
			const one = { name: cell.name, reads, statements: body.statements };
			for (const name of defines) sql.set(name.toLowerCase(), one);
		} else for (const name of defines) elsewhere.add(name.toLowerCase());
	}

	const made = new Map<SqlCell, Promise<boolean>>();
	const isThere = (name: string): boolean | Promise<boolean> => {
		const cell = sql.get(name.toLowerCase());
		if (cell === undefined) return !elsewhere.has(name.toLowerCase());
		const making = made.get(cell) ?? make(cell);
		made.set(cell, making);
		return making;
	};
	const make = async ({ name, reads, statements }: SqlCell): Promise<boolean> => {
		for (const read of reads) if (!(await isThere(read))) return false;
		for (const statement of statements) {
			const text = bound(statement, inputs);
			const create = name !== undefined && statement.gives === 'rows' ? `CREATE TABLE ${name} AS ` : '';
			await db.run(create + text);
		}
		return true;
	};

	const tables: string[] = [];
	for (const [key, { name }] of sql)
		if ((await isThere(key)) && name?.toLowerCase() === key) tables.push(name);
	return { ...db, tables };
}

/** The statement with its inputs' values in their places. */
function bound({ text, parameters }: Statement, inputs: ReadonlyMap<string, InputSpec>): string {
	return parameters.toReversed().reduce((written, { name, at }) => {
		const input = inputs.get(name);
		if (input === undefined) throw new Error(`There is no input ${name}.`);
		return (
			written.slice(0, at.start) + literal(givenValue(input), valueTypeOf(input)) + written.slice(at.end)
		);
	}, text);
}

function literal(value: unknown, type: ReturnType<typeof valueTypeOf>): string {
	if (typeof value === 'string') return type === 'date' ? `DATE ${quoted(value)}` : quoted(value);
	if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const fields = Object.entries(value).map(([field, one]) => `${quoted(field)}: ${literal(one, type)}`);
	return `({${fields.join(', ')}})`;
}
