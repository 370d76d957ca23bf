import { expect, it } from 'vitest';
import { most } from '#lib/cage/bridge.ts';
import { gatherShown } from '#lib/cage/gatherShown.ts';
import type { Output } from '#lib/cage/output.ts';

const html = (tags: number): Output => ({ kind: 'html', html: '<b>'.repeat(tags) });
const none = { outputs: 0, logs: 0 };
const add = (...increments: readonly (readonly Output[])[]) => {
	const gathering = gatherShown();
	for (const outputs of increments) gathering.add({ outputs, logs: [], left: none });
	return gathering.shown();
};

it('shows HTML of a run up to so many tags, counts what is more, and keeps what is small after it', () => {
	const [large, small] = [html(most.tags - 2), html(2)];
	expect(add([large], [html(3), small])).toEqual({
		outputs: [large, small],
		logs: [],
		left: { outputs: 1, logs: 0 }
	});
	expect(add([html(most.tags + 1)])).toEqual({ outputs: [], logs: [], left: { outputs: 1, logs: 0 } });
});

it('keeps to the number of results, whatever one message holds', () => {
	const outputs = Array.from({ length: most.outputs + 7 }, () => html(1));
	expect(add(outputs, outputs)).toEqual({
		outputs: outputs.slice(0, most.outputs),
		logs: [],
		left: { outputs: most.outputs + 14, logs: 0 }
	});
});
