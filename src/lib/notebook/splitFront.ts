import { countNewlines, endOf, linesOf } from '#lib/notebook/lines.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';

export type FrontText = {
	/** A byte order mark if there is one, and the block from `---` to `---`. */
	readonly front: string;
	/** Absent where the text has no front matter. */
	readonly yaml?: string;
	/** Number of lines before the first line of the YAML. */
	readonly above: number;
	/** All after the closing `---`, that line's ending first. */
	readonly body: string;
};

/** Cuts a text into front matter and body. Only a first line `---` opens front matter. */
export function splitFront(text: string): Result<FrontText, ParseProblem> {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const rest = text.slice(mark.length);
	const [open, ...lines] = linesOf(/^---[ \t]*\r*$/.test(firstLine(rest)) ? rest : '');
	if (open === undefined) return ok({ front: mark, above: 0, body: rest });
	const close = lines.find((line) => isRule(line.content));
	if (close === undefined) return fail({ kind: 'unclosed-front', line: 1 });
	const end = mark.length + endOf(close);
	const yaml = rest.slice(open.content.length + open.ending.length, close.start);
	return ok({ front: text.slice(0, end), yaml, above: 1, body: text.slice(end) });
}

/** The number, from 1, of the line that the body begins on. */
export const firstBodyLine = ({ front }: FrontText): number => countNewlines(front) + 1;

const isRule = (content: string): boolean => /^---[ \t]*$/.test(content);

const firstLine = (text: string): string => text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
