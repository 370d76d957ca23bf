import { describe, expect, it, vi } from 'vitest';
import type { Output } from '#lib/cage/output.ts';
import type { Cell, CellId, FrontMatter } from '#lib/notebook/notebook.ts';
import type { FilePart, LeavingTable } from '#lib/release/leavingTable.ts';
import { releasedName } from '#lib/release/releasedName.ts';
import { sheetNotes } from '#lib/release/xlsx/sheetNotes.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { takePicture, takeTable, type Taker } from '#lib/workspace/takeOut.ts';
import type { AskedFirst, Stage, Told } from '#lib/workspace/takingOut.svelte.ts';
import type { Condition } from '#lib/workspace/wayOut.ts';
import type { WaysOut } from '#lib/workspace/waysOut.ts';

const cell: Cell = { id: 'a' as CellId, kind: 'sql', name: 'moves', source: '', flags: {} };
const front: FrontMatter = { kladde: 1, title: 'Flytninger', run: 'auto', extracts: [] };
const done = (): CellState<Output> => ({ status: 'done', outcome: { outputs: [], logs: [], took: 1 } });

const table = (rows: number): TablePages => ({
	fields: [{ name: 'n', type: 'INTEGER' }],
	rows,
	page: async (offset, limit) => Array.from({ length: limit }, (_, at) => [offset + at])
});

type Given = {
	readonly front?: FrontMatter;
	readonly state?: () => CellState<Output>;
	readonly goOn?: boolean;
	readonly refused?: boolean;
	/** What happens at each part that is written. */
	readonly writes?: (stage: Stage | undefined) => void;
};

/** Takes out with a file in memory, and remembers what the person was asked and told. */
function taking(given: Given = {}) {
	const state = done();
	const asked: AskedFirst[] = [];
	const agreed = new Set<Condition>();
	const file: { name?: string; bytes: number; ended?: 'closed' | 'aborted' } = { bytes: 0 };
	const takingOut = {
		stage: undefined as Stage | undefined,
		agreed,
		busy: false,
		async ask(about: AskedFirst) {
			asked.push(about);
			if (given.goOn !== false && typeof about === 'string') agreed.add(about);
			return given.goOn !== false;
		},
		tell(told: Told) {
			this.stage = { kind: 'told', told };
		}
	};
	const ways: WaysOut = {
		openFile: async ({ name }) => {
			if (given.refused) return undefined;
			file.name = name;
			return {
				name,
				async write(part) {
					file.bytes += part.length;
					given.writes?.(takingOut.stage);
				},
				close: async () => void (file.ended = 'closed'),
				abort: async () => void (file.ended = 'aborted')
			};
		},
		async *tableFile({ rows, page }: LeavingTable): AsyncGenerator<FilePart> {
			for (let at = 0; at < rows; at += 1) {
				await page(at, 1);
				yield { bytes: Uint8Array.of(1), done: (at + 1) / rows };
			}
		},
		async *pictureFile(): AsyncGenerator<FilePart> {
			yield { bytes: Uint8Array.of(1, 2), done: 1 };
		},
		fileName: releasedName,
		mostSheetRows: 3
	};
	const open = {
		notebook: { front: given.front ?? front, cells: [cell] },
		stateOf: () => given.state?.() ?? state,
		takingOut: takingOut as unknown as Taker['open']['takingOut'],
		waysOut: async () => ways
	};
	const taker: Taker = { open, cell, title: 'SQL-celle', language: 'da' };
	const told = () => (takingOut.stage?.kind === 'told' ? takingOut.stage.told : undefined);
	return { taker, asked, file, told };
}

describe('a table that a person takes out', () => {
	it('is written to its file, and told of', async () => {
		const { taker, asked, file, told } = taking();
		await takeTable(taker, 'danish', async () => table(5));
		expect(file).toEqual({ name: 'Flytninger-moves.csv', bytes: 5, ended: 'closed' });
		expect(told()).toEqual({
			kind: 'left',
			file: file.name,
			rows: 5,
			columns: 1,
			conditions: [],
			losses: []
		});
		expect(asked).toEqual([]);
	});

	it('is called a part where it is less than the table, and a sheet says less of what and why', async () => {
		const { taker, file } = taking();
		const part = { rows: 9, columns: 1, filters: ['n fra 5'], sorting: ['n, stigende'] };
		await takeTable(taker, 'danish', async () => ({ ...table(5), part }));
		expect(file.name).toBe('Flytninger-moves-udsnit.csv');
		await takeTable(taker, 'danish', async () => ({ ...table(9), part: { ...part, filters: [] } }));
		expect(file.name).toBe('Flytninger-moves.csv');
		const about = { notebook: 'Flytninger', cell: 'moves', at: new Date(2024, 1, 29, 13, 5), part };
		expect(sheetNotes({ about, rows: 5, written: 5, columns: 1, language: 'da' })).toEqual([
			['Notesbog', 'Flytninger'],
			['Celle', 'moves'],
			['Rækker', 5],
			['Rækker i hele tabellen', 9],
			['Kolonner', 1],
			['Kolonner i hele tabellen', 1],
			['Kun rækker, hvor', 'n fra 5'],
			['Sorteret efter', 'n, stigende'],
			['Taget med ud', '29-02-2024 13:05']
		]);
	});

	it('stays where the person thinks better of it, at the question or at the file', async () => {
		const statistics = { ...front, purpose: 'Statistik' };
		for (const given of [{ front: statistics, goOn: false }, { refused: true }]) {
			const { taker, file, told } = taking(given);
			await takeTable(taker, 'danish', async () => table(5));
			expect([file.bytes, file.ended, told()]).toEqual([0, undefined, undefined]);
		}
	});

	it('asks once where the notebook is for statistics, and reminds each time', async () => {
		const { taker, asked, told } = taking({ front: { ...front, legalBasis: 'Statistik' } });
		await takeTable(taker, 'danish', async () => table(1));
		await takeTable(taker, 'parquet', async () => table(1));
		expect(asked).toEqual(['statistics']);
		expect(told()).toMatchObject({ kind: 'left', conditions: ['statistics'] });
	});

	it('asks before a sheet that cannot hold all rows', async () => {
		const { taker, asked } = taking({ goOn: false });
		await takeTable(taker, 'xlsx', async () => table(4));
		await takeTable(taker, 'xlsx', async () => table(3));
		expect(asked).toEqual([{ kind: 'too-many-rows', rows: 4, most: 3 }]);
	});

	it('leaves no file behind where it is broken off', async () => {
		const { taker, file, told } = taking({
			writes: (stage) => stage?.kind === 'under-way' && stage.cancel()
		});
		await takeTable(taker, 'danish', async () => table(5));
		expect([file.bytes, file.ended]).toEqual([1, 'aborted']);
		expect(told()).toEqual({ kind: 'cancelled', file: 'Flytninger-moves.csv' });
	});

	it('lets go of what was made for the reading, however it ends', async () => {
		for (const given of [{}, { refused: true }, { writes: () => expect.fail('a full disk') }]) {
			const close = vi.fn();
			await takeTable(taking(given).taker, 'danish', async () => ({ ...table(5), close }));
			expect(close).toHaveBeenCalledOnce();
		}
	});

	it('never holds rows of two runs', async () => {
		let state = done();
		const { taker, file, told } = taking({ state: () => state, writes: () => (state = done()) });
		await takeTable(taker, 'danish', async () => table(5));
		expect([file.bytes, file.ended, told()]).toEqual([1, 'aborted', { kind: 'changed' }]);
	});

	it('says so where the disk is full or the rows cannot be read', async () => {
		const full = taking({
			writes: () => {
				throw new DOMException('no room', 'QuotaExceededError');
			}
		});
		await takeTable(full.taker, 'danish', async () => table(5));
		expect([full.file.ended, full.told()]).toEqual(['aborted', { kind: 'disk-full', file: full.file.name }]);
		const unread = taking();
		await takeTable(unread.taker, 'danish', () => Promise.reject(new Error('The engine died.')));
		expect([unread.file.name, unread.told()]).toEqual([
			undefined,
			{ kind: 'failed', detail: 'The engine died.' }
		]);
	});
});

it('a picture of a result that may no longer hold stays', async () => {
	const { taker, file, told } = taking({ state: () => ({ status: 'idle' }) });
	const picture = () => ({ element: {} as Element, name: '', summary: '' });
	await takePicture(taker, 'svg', picture);
	expect([file.name, told()]).toEqual([undefined, { kind: 'stale' }]);
	const fresh = taking();
	await takePicture(fresh.taker, 'png', picture);
	expect([fresh.file, fresh.told()?.kind]).toEqual([
		{ name: 'Flytninger-moves.png', bytes: 2, ended: 'closed' },
		'left'
	]);
	const { name: _, ...unnamed } = cell;
	const { taker: plain, file: titled } = taking();
	await takePicture({ ...plain, cell: unnamed }, 'png', () => ({ ...picture(), title: 'Til og fra' }));
	expect(titled.name).toBe('Flytninger-Til-og-fra.png');
});
