import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { tsAssistance } from '#lib/assist/ts/tsAssistance.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { messagesIn } from '#messages/messages.ts';
import { inFrame } from '../../support/inFrame.ts';

const cell = (kind: Cell['kind'], name: string, source: string): Cell => ({
	id: name as CellId,
	kind,
	name,
	source,
	flags: {}
});

let columns = ['koen', 'antal'];
let cells: readonly Cell[] = [];

const surroundings: Surroundings = {
	cells: () => cells,
	given: () => [],
	analysisOf: (one) => analyse(one),
	catalogue: () => ({
		tables: new Map([
			[
				'moves',
				{
					name: 'moves',
					from: 'cell',
					cell: 'moves' as CellId,
					fields: columns.map((name) => ({ name, type: 'INTEGER', nullable: true }))
				}
			]
		]),
		functions: []
	}),
	messages: () => messagesIn('da')
};

/** Workers started, so that the test's end finds them gone. */
const started: { close(): void }[] = [];
const asked = { scripts: 0 };

const assistance = tsAssistance({
	start: async (worker) => {
		asked.scripts += 1;
		const realm = await inFrame('engine')(worker);
		started.push(realm);
		return realm;
	},
	later: (task, milliseconds) => {
		const timer = setTimeout(task, milliseconds);
		return () => clearTimeout(timer);
	},
	idle: async () => undefined
})(surroundings);

const sentences = async () => {
	const found = await assistance.check(new AbortController().signal);
	return [...found].map(([id, { remarks }]) => [
		id,
		...remarks.map((remark) => (remark.kind === 'type' ? remark.sentence : remark.kind))
	]);
};

const chart = 'Plot.plot({ marks: [Plot.dot(moves, { x: (d) => d.koen, y: "antal" })] })';

beforeAll(() => {
	cells = [cell('sql', 'moves', 'SELECT 1'), cell('md', 'prose', 'Hej')];
});

afterAll(() => {
	for (const realm of started) realm.close();
});

test('a notebook without ts cells fetches nothing', async () => {
	expect(await sentences()).toEqual([]);
	expect(asked.scripts).toBe(0);
});

test('in its realm the service tells of a column that is gone, gives those that are there, and lives through a broken text', async () => {
	cells = [cells[0]!, cell('ts', 'figur', chart), cell('ts', 'tal', 'figur.maker.length + 1')];
	expect(await sentences()).toEqual([['figur'], ['tal']]);
	columns = ['kon', 'antal'];
	expect(await sentences()).toEqual([['figur', 'Der er ingen kolonne koen. Mente du kon?'], ['tal']]);
	const figure = assistance.assistantOf('figur' as CellId);
	const found = await figure.complete(chart.indexOf('d.koen') + 2);
	expect(found.filter(({ kind }) => kind === 'column').map(({ label }) => label)).toEqual(['antal', 'kon']);
	expect((await figure.hover(chart.indexOf('moves')))?.code).toContain('readonly kon: number | null;');
	cells = [cells[0]!, cell('ts', 'figur', 'Plot.plot({ marks: ['), cells[2]!];
	expect(await sentences()).toEqual([['figur', expect.stringContaining('mangler')], ['tal']]);
	expect(asked.scripts).toBe(1);
});
