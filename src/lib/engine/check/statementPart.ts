import type { Statement } from '#lib/language/analysis.ts';

/** Some of a statement's text, with its place in the cell and its parameters: `from` and `to` count in the text. */
export function statementPart(
	{ text, at, parameters, gives }: Statement,
	from: number,
	to: number
): Statement {
	const inside = parameters.filter((parameter) => parameter.at.start >= from && parameter.at.end <= to);
	return {
		text: text.slice(from, to),
		at: { start: at.start + from, end: at.start + to },
		gives,
		parameters: inside.map(({ name, at: { start, end } }) => ({
			name,
			at: { start: start - from, end: end - from }
		}))
	};
}
