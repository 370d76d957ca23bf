import { expect, it } from 'vitest';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { ChartPreview } from '#lib/workspace/charting/chartPreview.svelte.ts';

type Answered = Result<DrawnChart, CellError>;
type Asked = {
	readonly spec: ChartSpec;
	readonly signal: AbortSignal;
	readonly answer: (drawn: Answered) => void;
};

/** An engine that answers when the test says so, and a clock that stands until it is let go. */
function staged() {
	const asked: Asked[] = [];
	const waiting = new Set<() => void>();
	const preview = new ChartPreview(
		(spec, signal) => new Promise((answer) => asked.push({ spec, signal, answer })),
		(task) => {
			waiting.add(task);
			return () => waiting.delete(task);
		}
	);
	const rest = () => {
		for (const task of [...waiting]) task();
		waiting.clear();
	};
	const answer = async (at: number) => {
		const { spec } = asked[at]!;
		asked[at]!.answer(ok({ spec, table: { rows: 1, columns: {}, n: 1 } }));
		await Promise.resolve();
	};
	return { asked, preview, rest, answer };
}

const bar = (x: string, title = 'T'): ChartSpec => ({ type: 'bar', table: 't', x, title });

it('asks once for what is chosen when a person rests, and calls off what was asked before', async () => {
	const { asked, preview, rest, answer } = staged();
	preview.ask(bar('a'));
	rest();
	preview.ask(bar('b'));
	preview.ask(bar('c'));
	rest();
	expect(asked.map(({ spec, signal }) => [spec.x, signal.aborted])).toEqual([
		['a', true],
		['c', false]
	]);
	await answer(1);
	expect([preview.state.status, preview.last?.spec.x]).toEqual(['drawn', 'c']);
});

it('drops an answer that comes late', async () => {
	const { preview, rest, answer } = staged();
	preview.ask(bar('a'));
	rest();
	preview.ask(bar('b'));
	await answer(0);
	expect([preview.state.status, preview.last]).toEqual(['drawing', undefined]);
});

it('asks nothing for another title, nor where nothing can be drawn', async () => {
	const { asked, preview, rest, answer } = staged();
	preview.ask(bar('a'));
	rest();
	await answer(0);
	preview.ask(bar('a', 'Another'));
	rest();
	preview.ask(undefined);
	rest();
	expect([asked.length, preview.state.status]).toEqual([1, 'nothing']);
});
