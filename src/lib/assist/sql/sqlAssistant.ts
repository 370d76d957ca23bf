import type { Assistant } from '#lib/assist/assistant.ts';
import { renameCell } from '#lib/assist/rename/renameCell.ts';
import { completeSql } from '#lib/assist/sql/complete.ts';
import { definitionInSql } from '#lib/assist/sql/definition.ts';
import { hoverInSql } from '#lib/assist/sql/hover.ts';
import { meaningAt } from '#lib/assist/sql/meaning.ts';
import { signatureInSql } from '#lib/assist/sql/signature.ts';
import type { WrittenCatalogue } from '#lib/assist/sql/tables.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';

/** Helps with one SQL cell's text, as it is when a question is asked. */
export function sqlAssistant(id: CellId, surroundings: Surroundings): Assistant {
	const around = { ...surroundings, catalogue: () => written(surroundings) };
	const here = () => surroundings.cells().find((cell) => cell.id === id);
	const asked = async <T>(answer: (cell: Cell) => T): Promise<T | undefined> => {
		const cell = here();
		return cell === undefined ? undefined : answer(cell);
	};
	return {
		complete: async (at) => (await asked((cell) => completeSql(cell, at, around))) ?? [],
		hover: (at) => asked((cell) => hoverInSql(cell, at, around)),
		signature: (at) => asked(({ source }) => signatureInSql(source, at, around.catalogue())),
		definition: (at) => asked((cell) => definitionInSql(cell, at, around)),
		renamable: (at) => asked((cell) => renamableAt(cell, at, around)),
		async rename(at, to) {
			const cell = here();
			const name = cell && renamableAt(cell, at, around);
			const named = name && cellNamed(name.name, surroundings);
			return named === undefined ? fail({ kind: 'not-here', name: to }) : renameCell(named, to, surroundings);
		},
		async format() {
			const { formatSql } = await import('#lib/assist/sql/format.ts');
			const cell = here();
			return cell === undefined ? ok('') : formatSql(cell.source);
		}
	};
}

function written(surroundings: Surroundings): WrittenCatalogue {
	const textOf = (id: CellId) => surroundings.cells().find((cell) => cell.id === id)?.source;
	return { ...surroundings.catalogue(), textOf, told: new Map() };
}

/** A name that a cell bears: of a table, or of a parameter. */
function renamableAt({ source }: Cell, at: number, surroundings: Surroundings) {
	const meaning = meaningAt(source, at, surroundings.catalogue());
	if (meaning?.kind !== 'table' && meaning?.kind !== 'parameter') return undefined;
	const cell = cellNamed(meaning.name, surroundings);
	return cell?.name === undefined ? undefined : { ...meaning.at, name: cell.name };
}

const cellNamed = (name: Name, surroundings: Surroundings): Cell | undefined =>
	surroundings.cells().find((cell) => cell.name !== undefined && sameSqlName(cell.name, name));
