import { mostPoints } from '#lib/cage/drawnPoints.ts';

/** Elements of one figure: its shapes, and what an axis or a tip has beside them. */
const most = mostPoints + 20_000;

/**
 * Draws, and gives up where a figure grows beyond what a page can hold. How many shapes a description ends in
 * is not told before it is drawn: a line has one for each of its groups, an axis one for each tick.
 */
export function withinElements<F>(document: Document, draw: () => F): F {
	const { createElementNS } = document;
	let made = 0;
	document.createElementNS = function (this: Document, ...name: [string | null, string]) {
		if ((made += 1) > most) throw new RangeError(`more than ${most} shapes in one chart`);
		return createElementNS.apply(this, name);
	} as Document['createElementNS'];
	try {
		return draw();
	} finally {
		// The own property hid the one that all documents have.
		delete (document as Partial<Document>).createElementNS;
	}
}
