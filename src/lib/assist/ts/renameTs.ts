import type { Renaming, RenameProblem } from '#lib/assist/assistant.ts';
import { renameCell } from '#lib/assist/rename/renameCell.ts';
import { isIdentifier } from '#lib/assist/rename/nameChange.ts';
import { renameInText } from '#lib/assist/rename/renameInText.ts';
import type { Place, Replacing } from '#lib/assist/ts/service/answers.ts';
import type { TsAsking } from '#lib/assist/ts/tsAsking.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

type Renamed = Result<Renaming, RenameProblem>;

/** Renames the name at a place of a ts cell: in that cell alone, or with all cells that read it. */
export async function renameTs(options: TsAsking, at: number, to: Name): Promise<Renamed> {
	const { client, surroundings, told, cell } = options;
	if (!isIdentifier(to)) return fail({ kind: 'not-a-name', name: to });
	const found = (await client.ask(told, 'renamable', { cell, at }))?.answer;
	if (found === undefined) return fail({ kind: 'not-here', name: to });
	if (found.own) return replaced(options, { cell, at: found.start }, to);
	const made = (await client.ask(told, 'definition', { cell, at: found.start }))?.answer;
	const home = made?.kind === 'cell' ? cellOf(options, made.cell) : undefined;
	if (made?.kind === 'cell' && home?.kind === 'ts' && home.source.startsWith(found.name, made.at)) {
		const own = await replaced(options, { cell: home.id, at: made.at }, to);
		return own.ok ? withReaders(options, { home, from: found.name, to, own: own.value }) : own;
	}
	// Else the name is a cell's own, or an extract's, which is changed where it is declared.
	return home !== undefined && home.name === found.name
		? renameCell(home, to, surroundings)
		: fail({ kind: 'not-here', name: to });
}

const cellOf = ({ surroundings }: TsAsking, id: CellId): Cell | undefined =>
	surroundings.cells().find((cell) => cell.id === id);

/** What the language service replaces: all places of a name within the cell that declares it. */
async function replaced({ client, told }: TsAsking, place: Place, to: Name): Promise<Renamed> {
	const answered = await client.ask(told, 'rename', { ...place, to });
	if (answered === undefined || !answered.answer.ok) return fail({ kind: 'taken', name: to });
	const sources = Array.from(answered.answer.value, ([id, places]) => {
		const source = answered.told.cells.find((one) => one.id === id)?.source ?? '';
		return [id, withReplaced(source, places)] as const;
	});
	return ok({ sources: new Map(sources) });
}

type Declared = {
	readonly home: Cell;
	readonly from: Name;
	readonly to: Name;
	readonly own: Renaming;
};

/** All other cells that read what the cell declares follow; where one cannot, none does. */
function withReaders({ surroundings }: TsAsking, { home, from, to, own }: Declared): Renamed {
	const sources = new Map(own.sources);
	for (const other of surroundings.cells()) {
		if (other.id === home.id) continue;
		const source = renameInText(other, { from, to, folds: false });
		if (source === undefined) return fail({ kind: 'taken', name: to });
		if (source !== other.source) sources.set(other.id, source);
	}
	return ok({ sources, ...(home.name === from && { named: { cell: home.id, name: to } }) });
}

/** Places are those of the text as it was: the last one first, and they stay so. */
const withReplaced = (source: string, places: readonly Replacing[]): string =>
	[...places]
		.sort((a, b) => b.start - a.start)
		.reduce((text, { start, end, with: other }) => text.slice(0, start) + other + text.slice(end), source);
