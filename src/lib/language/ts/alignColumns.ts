import { type Token, tokenizer } from 'acorn';

/**
 * Puts blanks where types stood, so that a position in the erased code is one in the source. Lines are the
 * eraser's own care; within a line its tokens are a part of the source's, but for the few that it adds
 * (enums, parameter properties), and only there a column may be off. Blanks go before tokens only, never
 * into a string or a template.
 */
export function alignColumns(source: string, erased: string): string {
	if (source === erased) return erased;
	const sourceLines = source.split('\n');
	const erasedLines = erased.split('\n');
	if (sourceLines.length !== erasedLines.length) return erased;
	const tokens = tokensByLine(erased);
	return erasedLines
		.map((line, index) => {
			const original = sourceLines[index] ?? '';
			return line === original ? line : alignLine(original, line, tokens.get(index) ?? []);
		})
		.join('\n');
}

/** A token's place within its line. */
type Piece = { readonly column: number; readonly text: string; readonly movable: boolean };

function alignLine(original: string, line: string, pieces: readonly Piece[]): string {
	let aligned = '';
	let taken = 0;
	let from = 0;
	pieces.forEach((piece, index) => {
		aligned += line.slice(taken, piece.column);
		taken = piece.column;
		const found = placeOf(original, pieces, index, from);
		if (found === undefined) return;
		if (piece.movable && found > aligned.length) aligned += ' '.repeat(found - aligned.length);
		from = found + piece.text.length;
	});
	return aligned + line.slice(taken);
}

/** The first place of a token from which the most of its followers follow too: a type may hold the same word. */
function placeOf(
	original: string,
	pieces: readonly Piece[],
	index: number,
	from: number
): number | undefined {
	const next = from + (/^\s*/.exec(original.slice(from))?.[0].length ?? 0);
	const text = pieces[index]?.text ?? '';
	if (standsAt(original, text, next)) return next;
	const near = original.slice(from, from + reach);
	let best: { readonly place: number; readonly run: number } | undefined;
	for (let found = near.indexOf(text); found >= 0; found = near.indexOf(text, found + 1)) {
		const place = from + found;
		if (!standsAt(original, text, place)) continue;
		const run = runFrom(original, pieces, index, place);
		if (best === undefined || run > best.run) best = { place, run };
		if (run === lookAhead) break;
	}
	return best?.place;
}

const lookAhead = 4;

/** Characters of a line that a type may take up before its token is given up: a search per token costs. */
const reach = 2_000;

function runFrom(original: string, pieces: readonly Piece[], index: number, place: number): number {
	let at = place;
	for (let run = 0; run < lookAhead; run += 1) {
		const piece = pieces[index + run];
		if (piece === undefined) return original.slice(at).trim() === '' ? lookAhead : run;
		at += /^\s*/.exec(original.slice(at))?.[0].length ?? 0;
		if (!standsAt(original, piece.text, at)) return run;
		at += piece.text.length;
	}
	return lookAhead;
}

const wordSign = /[\p{ID_Continue}$]/u;

function standsAt(original: string, text: string, place: number): boolean {
	if (!original.startsWith(text, place)) return false;
	const splits = (at: number) => wordSign.test(original[at - 1] ?? '') && wordSign.test(original[at] ?? '');
	return !splits(place) && !splits(place + text.length);
}

/** Where the erased code is no JavaScript the list ends early, and what follows stays as it is. */
function tokensByLine(erased: string): ReadonlyMap<number, readonly Piece[]> {
	const pieces = new Map<number, Piece[]>();
	const tokens = tokenizer(erased, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
	try {
		for (const token of tokens) {
			const { line, column } = token.loc?.start ?? { line: 1, column: 0 };
			const text = erased.slice(token.start, token.end).split('\n', 1)[0] ?? '';
			const piece = { column, text, movable: !isTemplateText(token) };
			const before = pieces.get(line - 1);
			if (before === undefined) pieces.set(line - 1, [piece]);
			else before.push(piece);
		}
	} catch {
		return pieces;
	}
	return pieces;
}

const isTemplateText = (token: Token) =>
	token.type.label === 'template' || token.type.label === 'invalidTemplate';
