import { expect, test } from 'vitest';
import { changesSince } from '#lib/assist/ts/changesSince.ts';
import { connectTs } from '#lib/assist/ts/connectTs.ts';
import { RemarkKeys } from '#lib/assist/ts/remarkKeys.ts';
import type { SentQuestion } from '#lib/assist/ts/service/serveTs.ts';
import type { Told } from '#lib/assist/ts/service/told.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { cellId, cellsOf, tableOf } from '../../support/tsAssisted.ts';

const toldOf = (sources: { readonly [name: string]: string }, tables: Told['tables'] = []): Told => ({
	language: 'da',
	cells: cellsOf(sources),
	tables,
	inputs: []
});

test('only what is new is told: cells, tables, what is gone', () => {
	const [a, b] = [tableOf('a', 'x INTEGER'), tableOf('b', 'y INTEGER')];
	const before = toldOf({ one: '1', two: '2' }, [a, b]);
	expect(changesSince(before, toldOf({ one: '1', two: '2' }, [tableOf('a', 'x INTEGER'), b]))).toEqual({});
	expect(changesSince(before, toldOf({ one: '1', two: '3' }, [tableOf('a', 'z INTEGER')]))).toEqual({
		cells: cellsOf({ two: '3' }),
		tables: [tableOf('a', 'z INTEGER')],
		tablesGone: ['b']
	});
	expect(changesSince(before, toldOf({ two: '2' }, [a, b]))).toEqual({ order: ['two'] });
	expect(changesSince(undefined, before)).toEqual({ ...before, order: ['one', 'two'], cells: before.cells });
});

test('a cell is looked at again when something that it reads is another, however far away', () => {
	const keys = new RemarkKeys((cell) => analyse(cell));
	const cell = (name: string, source: string): Cell => ({
		id: cellId(name),
		kind: 'ts',
		name,
		source,
		flags: {}
	});
	const table = tableOf('moves', 'x INTEGER');
	const [reader, helper, other] = [cell('a', 'b.length'), cell('b', '[...moves]'), cell('c', '1 + 1')];
	const told = (tables: Told['tables']): Told => ({ ...toldOf({}), tables });
	const changed = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
		[...after].flatMap(([id, key]) => (before.get(id) === key ? [] : [id]));
	const first = keys.of([reader, helper, other], told([table]));
	expect(changed(first, keys.of([reader, helper, other], told([tableOf('moves', 'x INTEGER')])))).toEqual([]);
	expect(changed(first, keys.of([reader, helper, cell('c', '2')], told([table])))).toEqual(['c']);
	expect(changed(first, keys.of([reader, helper, other], told([tableOf('moves', 'y INTEGER')])))).toEqual([
		'a',
		'b'
	]);
	const circle = [cell('a', 'b + 1'), cell('b', 'a + 1')];
	expect([...keys.of(circle, told([])).keys()]).toEqual(['a', 'b']);
});

/** Workers that answer as they are told to; time passes only where a test lets it. */
function workers(answers: (question: SentQuestion, worker: number) => unknown) {
	const late: (() => void)[] = [];
	const asked: SentQuestion[] = [];
	const log = { started: 0, closed: 0, gaveUp: 0 };
	const start: StartRealm = async () => {
		const worker = (log.started += 1);
		const { port1, port2 } = new MessageChannel();
		port2.onmessage = ({ data }: MessageEvent<SentQuestion>) => {
			asked.push(data);
			const answer = answers(data, worker);
			if (answer !== undefined) port2.postMessage({ id: data.id, answer });
			else for (const task of late.splice(0)) task();
		};
		const close = () => {
			log.closed += 1;
			port1.close();
		};
		return { port: port1, failed: new Promise(() => undefined), close };
	};
	const later = (task: () => void) => {
		late.push(task);
		return () => void late.splice(late.indexOf(task), 1);
	};
	const client = connectTs({ start, later, script: async () => '', gaveUp: () => (log.gaveUp += 1) });
	return { client, asked, log };
}

test('what a person waits for is asked before what is looked at in the background', async () => {
	const { client, asked, log } = workers(({ verb }) => [verb]);
	const told = () => toldOf({ a: '1' });
	const place = { cell: cellId('a'), at: 0 };
	await Promise.all([
		client.ask(told, 'remarks', cellId('a')),
		client.ask(told, 'remarks', cellId('a')),
		client.ask(told, 'complete', place)
	]);
	expect(asked.map(({ verb }) => verb)).toEqual(['remarks', 'complete', 'remarks']);
	expect(Object.keys(asked[0]?.changes ?? {})).toContain('cells');
	expect(asked[1]?.changes).toEqual({});
	expect(log).toEqual({ started: 1, closed: 0, gaveUp: 0 });
});

test('a worker that does not answer is ended, and another is told everything anew', async () => {
	const { client, asked, log } = workers((_, worker) => (worker === 1 ? undefined : []));
	const told = () => toldOf({ a: '1' });
	expect(await client.ask(told, 'remarks', cellId('a'))).toBeUndefined();
	expect((await client.ask(told, 'remarks', cellId('a')))?.answer).toEqual([]);
	expect(asked[1]?.changes.cells).toEqual(cellsOf({ a: '1' }));
	expect(log).toEqual({ started: 2, closed: 1, gaveUp: 0 });
});

test('after four workers that break there is no more help, and no waiting', async () => {
	const { client, log } = workers(() => undefined);
	const told = () => toldOf({ a: '1' });
	for (let asked = 0; asked < 6; asked += 1)
		expect(await client.ask(told, 'remarks', cellId('a'))).toBeUndefined();
	expect(log).toEqual({ started: 4, closed: 4, gaveUp: 1 });
});
