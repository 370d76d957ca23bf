import { parseNotebook } from '#lib/notebook/parse.ts';
import type { Addresses, Payload, Realm } from './payload.ts';

/** Payloads that stand in one notebook. */
export type Batch = {
	readonly title: string;
	readonly payloads: readonly Payload[];
};

/** A payload's cells in a notebook, by their numbers in page order. */
export type Placed = { readonly payload: Payload; readonly cells: readonly number[] };

export type Browser = 'chromium' | 'firefox';

/** A page shows the outputs of every cell of a notebook that is no longer than this. */
const mostCells = 56;

/** The runner's own cells: what every payload reads. */
const ownCells =
	'```sql hemmelig\nSELECT * FROM udtraek\n```\n\n```ts secret\n[...hemmelig][0].markeret\n```\n';

/** Payloads of one realm share a notebook as far as there is room; those that need one for themselves get it. */
export function batchesOf(payloads: readonly Payload[], at: (id: string) => Addresses): readonly Batch[] {
	const batches: { title: string; realm?: Realm; payloads: Payload[]; cells: number }[] = [];
	for (const payload of payloads) {
		const { id, realm } = payload;
		const cells = cellsIn(payload.cells(at(id)));
		const alone = payload.alone === true || payload.front !== undefined;
		const open = batches.findLast(
			(batch) => !alone && batch.realm === realm && batch.cells + cells <= mostCells
		);
		if (open !== undefined) {
			open.payloads.push(payload);
			open.cells += cells;
		} else if (alone) batches.push({ title: `${realm}: ${id}`, payloads: [payload], cells });
		else batches.push({ title: `${realm}, from ${id} on`, realm, payloads: [payload], cells });
	}
	return batches;
}

/** The notebook's file, and where in it each payload stands. */
export function notebookOf({ payloads }: Batch, at: (id: string) => Addresses) {
	const front = payloads.map(({ front }) => front ?? '').join('');
	const texts = payloads.map((payload) => apart(payload.cells(at(payload.id))));
	let next = cellsIn(ownCells);
	const placed = payloads.map((payload, index): Placed => {
		const cells = Array.from({ length: cellsIn(texts[index]!) }, (_, cell) => next + cell);
		next += cells.length;
		return { payload, cells };
	});
	const title = /^title:/m.test(front) ? '' : 'title: Angreb\n';
	const text = `---\nkladde: 1\n${title}run: manual\n${front}---\n\n${[ownCells, ...texts].join('\n')}`;
	if (cellsIn(text, '') !== next) throw new Error(`Cells of payloads run together:\n${text}`);
	return { text, placed };
}

/** Prose that follows prose would be one cell with it. */
const apart = (cells: string) => (/^(?:```|~~~|<!-- cell)/.test(cells) ? cells : `<!-- cell -->\n${cells}`);

function cellsIn(text: string, front = '---\nkladde: 1\n---\n\n'): number {
	const parsed = parseNotebook(front + text);
	if (!parsed.ok) throw new Error(`A payload is no notebook text: ${JSON.stringify(parsed.error)}\n${text}`);
	return parsed.value.cells.length;
}
