import { titleOf } from '#lib/notebook/titleOf.ts';
import type { About, FilePart, LeavingTable, Loss, PartOf } from '#lib/release/leavingTable.ts';
import type { Picture } from '#lib/release/pictures/picture.ts';
import type { PartsFile } from '#lib/storage/saveParts.ts';
import { nameOf } from '#lib/storage/fileHandle.ts';
import { leavingColumn } from '#lib/workspace/leavingColumn.ts';
import { letThrough, type Leaver } from '#lib/workspace/letThrough.ts';
import type { Told } from '#lib/workspace/takingOut.svelte.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import type { Condition } from '#lib/workspace/wayOut.ts';
import { fileKinds, type PictureFormat, type TableFormat, type WaysOut } from '#lib/workspace/waysOut.ts';
import type { Language } from '#messages/inBoth.ts';
import { release } from '#messages/release.ts';

/** Whoever takes something out, and what for. */
export type Taker = Leaver & {
	/** What the cell is called where it has no name. */
	readonly title: string;
	readonly language: Language;
};

/** A table's rows, all of them, as a file. */
export async function takeTable(
	taker: Taker,
	format: TableFormat,
	table: () => Promise<TablePages>
): Promise<void> {
	const { takingOut } = taker.open;
	if (takingOut.busy) return;
	await orTold(taker, async () => {
		const ways = await taker.open.waysOut();
		const left = await letThrough(taker, 'rows', table);
		if (left === undefined) return;
		const { close, part, ...pages } = await left.leaving;
		try {
			await takeRows(taker, { format, ways, conditions: left.told, part }, leavingTable(pages));
		} finally {
			close?.();
		}
	});
}

type AskedRows = {
	readonly format: TableFormat;
	readonly ways: WaysOut;
	readonly conditions: readonly Condition[];
	readonly part: PartOf | undefined;
};

async function takeRows(
	taker: Taker,
	{ format, ways, conditions, part }: AskedRows,
	table: LeavingTable
): Promise<void> {
	const { takingOut } = taker.open;
	const leaving = whileItHolds(taker, table);
	const { rows, columns } = leaving;
	const most = ways.mostSheetRows;
	const isTooLong = format === 'xlsx' && rows > most;
	if (isTooLong && !(await takingOut.ask({ kind: 'too-many-rows', rows, most }))) return;
	const losses: Loss[] = [];
	const lost = (loss: Loss) => losses.push(loss);
	const asked = {
		format,
		about: { ...aboutOf(taker), ...(part && { part }) },
		language: taker.language,
		lost
	};
	const isLess = part !== undefined && (rows < part.rows || columns.length < part.columns);
	const words = isLess ? release[taker.language].part : undefined;
	const file = await written(taker, { ways, format, part: words }, ways.tableFile(leaving, asked));
	if (file === undefined) return;
	const away = losses.find(({ kind }) => kind === 'rows')?.count ?? 0;
	takingOut.tell({ kind: 'left', file, rows: rows - away, columns: columns.length, conditions, losses });
}

/** A picture as a file; of a cell without a name it is called what is written above it. */
export async function takePicture(
	taker: Taker,
	format: PictureFormat,
	picture: () => Picture | Promise<Picture>
): Promise<void> {
	const { takingOut } = taker.open;
	if (takingOut.busy) return;
	await orTold(taker, async () => {
		const ways = await taker.open.waysOut();
		const left = await letThrough(taker, 'picture', picture);
		if (left === undefined) return;
		const drawn = await left.leaving;
		const titled = { ...taker, title: drawn.title ?? taker.title };
		const file = await written(titled, { ways, format }, ways.pictureFile(drawn, format));
		if (file !== undefined) takingOut.tell({ kind: 'left', file, conditions: left.told, losses: [] });
	});
}

const leavingTable = ({ fields, ...table }: TablePages): LeavingTable => ({
	...table,
	columns: fields.map(leavingColumn)
});

const shownName = ({ cell, title }: Taker): string => cell.name ?? title;

function aboutOf(taker: Taker): About {
	const { notebook } = taker.open;
	const { purpose, legalBasis } = notebook.front;
	return {
		notebook: titleOf(notebook),
		cell: shownName(taker),
		...(purpose !== undefined && { purpose }),
		...(legalBasis !== undefined && { legalBasis }),
		at: new Date()
	};
}

type AskedFile = {
	readonly ways: WaysOut;
	readonly format: TableFormat | PictureFormat;
	/** The word for less than the table. */
	readonly part?: string | undefined;
};

/** Writes a file where the person wants it; its name, or nothing where they thought better of it. */
async function written(
	taker: Taker,
	{ ways, format, part }: AskedFile,
	parts: AsyncIterable<FilePart>
): Promise<string | undefined> {
	const { takingOut, notebook } = taker.open;
	const { ending, type } = fileKinds[format];
	const name = ways.fileName(titleOf(notebook), shownName(taker), ending, part);
	const file = await ways.openFile({ name, type });
	if (file === undefined) return undefined;
	let cancelled = false;
	const cancel = () => (cancelled = true);
	const tell = (done: number) => (takingOut.stage = { kind: 'under-way', file: file.name, done, cancel });
	tell(0);
	try {
		for await (const { bytes, done } of parts) {
			if (cancelled) throw new Withdrawn({ kind: 'cancelled', file: file.name });
			if (bytes.length > 0) await file.write(bytes);
			tell(done);
		}
		await file.close();
		return file.name;
	} catch (thrown) {
		await file.abort();
		throw nameOf(thrown) === 'QuotaExceededError' ? fullDisk(file) : thrown;
	}
}

const fullDisk = ({ name }: PartsFile) => new Withdrawn({ kind: 'disk-full', file: name });

/** A way out that came to nothing, and how that is told. */
class Withdrawn extends Error {
	readonly told: Told;

	constructor(told: Told) {
		super(told.kind);
		this.told = told;
	}
}

/** Nothing leaves silently, and nothing fails so. */
async function orTold({ open }: Taker, take: () => Promise<void>): Promise<void> {
	try {
		await take();
	} catch (thrown) {
		const detail = thrown instanceof Error ? thrown.message : String(thrown);
		open.takingOut.tell(thrown instanceof Withdrawn ? thrown.told : { kind: 'failed', detail });
	}
}

/** Pages of two runs never come into one file. */
function whileItHolds({ open, cell }: Taker, table: LeavingTable): LeavingTable {
	const before = open.stateOf(cell.id);
	const { page, ipc } = table;
	return { ...table, page: holding(page), ...(ipc && { ipc: holding(ipc) }) };

	function holding<T>(read: (offset: number, limit: number) => Promise<T>) {
		return async (offset: number, limit: number): Promise<T> => {
			const [here] = await Promise.allSettled([read(offset, limit)]);
			if (open.stateOf(cell.id) !== before) throw new Withdrawn({ kind: 'changed' });
			if (here.status === 'rejected') throw here.reason;
			return here.value;
		};
	}
}
