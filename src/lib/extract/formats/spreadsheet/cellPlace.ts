/** Excel's own limits; what lies beyond is no cell. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Rows and columns from 0, both ends included. */
export type Area = {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
};

export const everything: Area = { top: 0, left: 0, bottom: mostRows - 1, right: mostColumns - 1 };

/** `AB` of `AB12` as a number from 0; -1 where there is no letter. */
export function columnOf(reference: string): number {
	let column = 0;
	for (let at = 0; at < reference.length; at += 1) {
		const letter = reference.charCodeAt(at) & ~32;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	return column - 1;
}

/** `B4:H200`, `B:H`, `4:200` or `B4`; undefined where it is none of these. */
export function areaOf(range: string): Area | undefined {
	const [, from = '', first = '', to = '', last = ''] =
		/^\$?([a-z]{0,3})\$?(\d{0,7})(?::\$?([a-z]{0,3})\$?(\d{0,7}))?$/i.exec(range.trim()) ?? [];
	const single = to + last === '';
	if (single && (from === '' || first === '')) return undefined;
	const [endColumn, endRow] = single ? [from, first] : [to, last];
	const area = {
		top: first === '' ? 0 : Number(first) - 1,
		left: from === '' ? 0 : columnOf(from),
		bottom: endRow === '' ? everything.bottom : Number(endRow) - 1,
		right: endColumn === '' ? everything.right : columnOf(endColumn)
	};
	return area.top >= 0 && area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
