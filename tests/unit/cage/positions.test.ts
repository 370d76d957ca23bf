import { expect, test } from 'vitest';
import { evaluatedText, framesIn, inCell, positionIn } from '#lib/cage/inside/positions.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

const cell = 'c (1)?' as CellId;
const code = 'async ({a}, kladde) => {throw 1\n}';

test('the cell’s lines stay its lines and the stack names it', () => {
	expect(evaluatedText(cell, 'Min celle', code)).toBe(
		`"use strict";(${code}\n)\n//# sourceURL=kladde:///Min%20celle?c%20%281%29%3F`
	);
});

test('frames are found in stacks of both engines', () => {
	const v8 = `TypeError: x
    at f (kladde:///Flyt?one:4:9)
    at async kladde:///Min%20celle?c%20%281%29%3F:2:3
    at blob:null/1234:1:1`;
	const spiderMonkey = `f@kladde:///Flyt?one:4:9\nasync*@kladde:///Min%20celle?c%20%281%29%3F:2:3\n@blob:null/1:1:1\n`;
	const frames = [
		{ cell: 'one', line: 4, column: 9 },
		{ cell, line: 2, column: 3 }
	];
	expect([framesIn(v8), framesIn(spiderMonkey)]).toEqual([frames, frames]);
	expect(positionIn(v8, cell, code)).toEqual({ line: 2, column: 3 });
	expect(positionIn(v8, 'other' as CellId, code)).toBeUndefined();
});

test('columns of the first line are counted from the cell’s own text', () => {
	const column = evaluatedText(cell, 't', code).indexOf('throw') + 1;
	expect(inCell({ line: 1, column }, code)).toEqual({ line: 1, column: 1 });
	expect(inCell({ line: 2, column: 5 }, code)).toEqual({ line: 2, column: 5 });
});

test('what language puts before the first line is not the cell’s', () => {
	const written = 'async ({a}, kladde) => {let $value1;null.foo;\n;return {value:$value1,defines:{}}}';
	const column = evaluatedText(cell, 't', written).indexOf('null') + 1;
	expect(inCell({ line: 1, column }, written)).toEqual({ line: 1, column: 1 });
});
