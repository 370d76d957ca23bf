import * as v from 'valibot';
import type { Completion, Definition, Hover, Signature } from '#lib/assist/assistant.ts';
import type { Questions, Renamable, Replacing, Verb } from '#lib/assist/ts/service/answers.ts';
import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { resultSchema } from '#lib/realm/resultSchema.ts';

/** What the language service may answer, which has read an author's text: plain words and places, nothing else. */
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const cellId = v.pipe(
	text,
	v.transform((id) => id as CellId)
);
const place = { start: count, end: count };
const span = v.object(place);
const about = v.exactOptional(text);

const remark: v.GenericSchema<unknown, TypeRemark> = v.object({
	at: span,
	code: count,
	about: v.array(text),
	english: text,
	column: v.exactOptional(v.object({ name: text, columns: v.array(text), near: v.exactOptional(text) }))
});

const completion: v.GenericSchema<unknown, Completion> = v.object({
	label: text,
	insert: text,
	replaces: span,
	kind: v.picklist([
		...(['table', 'column', 'function', 'keyword', 'parameter', 'alias'] as const),
		...(['variable', 'property', 'type', 'text'] as const)
	]),
	detail: v.exactOptional(text),
	about
});

const hover: v.GenericSchema<unknown, Hover> = v.object({ at: span, code: text, lines: v.array(text) });

const signature: v.GenericSchema<unknown, Signature> = v.object({
	label: text,
	parameters: v.array(v.object({ ...place, about })),
	active: count,
	about
});

const definition: v.GenericSchema<unknown, Definition> = v.variant('kind', [
	v.object({ kind: v.literal('cell'), cell: cellId, at: count }),
	v.object({ kind: v.literal('extract'), name: text })
]);

const renamable: v.GenericSchema<unknown, Renamable> = v.object({ ...place, name: text, own: v.boolean() });
const replacing: v.GenericSchema<unknown, Replacing> = v.object({ ...place, with: text });

type Answers = { readonly [V in Verb]: v.GenericSchema<unknown, ReturnType<Questions[V]>> };

export const answerSchemas: Answers = {
	remarks: v.array(remark),
	complete: v.array(completion),
	hover: v.undefinedable(hover),
	signature: v.undefinedable(signature),
	definition: v.undefinedable(definition),
	renamable: v.undefinedable(renamable),
	rename: resultSchema(v.map(cellId, v.array(replacing)), v.literal('taken')),
	format: resultSchema(text, remark)
};

/** An answer to this question, or why there is none. */
export const sentSchema = v.union([
	v.object({ id: count, answer: v.unknown() }),
	v.object({ id: count, failed: text })
]);
