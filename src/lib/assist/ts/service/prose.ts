import ts from 'typescript';

/** A name with its type, without the way it took from another cell. A row that comes again is told once. */
export const codeOf = (parts: readonly ts.SymbolDisplayPart[] | undefined): string =>
	oneRow(
		ofPlot(withoutImport(ts.displayPartsToString([...(parts ?? [])])))
			.replace(/^\((?!type parameter)[a-z ]+\) /, '')
			.replace(/^import (\w+) = \w+$/, 'const $1')
	);

/** A name of another cell is an alias to TypeScript, which shows where it took it from. */
export const withoutImport = (text: string): string => text.replace(/\s*\nimport \S+ = \S+$/, '');

/** Records that are written out more than once make a signature unreadable. */
function oneRow(code: string): string {
	const told = new Set<string>();
	return code.replace(/\{\n[^{}]*\}/g, (row) => {
		if (told.has(row)) return '{…}';
		told.add(row);
		return row;
	});
}

/** A mark of Plot takes data and options; how we made it know its rows is no affair of the author's. */
const ofPlot = (text: string): string =>
	text
		.replace(/RowsOf<(?:\{[^{}]*\}|[^<>]*)> \| undefined/g, 'Data')
		.replace(/ForRows<([^,<>]+), (?:\{[^{}]*\}|[^<>]*)> \| undefined/g, '$1');

/** In a line of its own a record is only hinted at. */
export const hinted = (text: string): string => ofPlot(text).replace(/\{ [^{}]{30,}\}/g, '{…}');

const mostLines = 8;

/** Doc comments as plain lines: no marks of Markdown but what reads as text, no examples. */
export function proseOf(
	documentation: readonly ts.SymbolDisplayPart[] | undefined,
	tags: readonly ts.JSDocTagInfo[] = []
): readonly string[] {
	const told = ts.displayPartsToString([...(documentation ?? [])]).replace(/```[^]*?(?:```|$)/g, '');
	const paragraphs = told.split(/\n\s*\n/).map((paragraph) => plain(paragraph.replace(/\s*\n\s*/g, ' ')));
	// Our own mark of a column: its type in SQL.
	const columns = tags
		.filter(({ name }) => name === 'column')
		.map(({ text }) => ts.displayPartsToString(text));
	return [...columns, ...paragraphs].filter((line) => line !== '').slice(0, mostLines);
}

const plain = (text: string): string =>
	text
		.replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
		.replace(/^\[\d+\]: \S+$/g, '')
		.replace(/(\*\*?|`)([^*`]+)\1/g, '$2')
		.trim();
