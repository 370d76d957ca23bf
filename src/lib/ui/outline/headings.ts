import { headingOf, type Heading } from '#lib/notebook/headingOf.ts';

/** As much of a heading's words as an outline has use for. */
const mostSigns = 500;

/** The headings of a Markdown text (`# …`), those in code left out, without their markup. */
export function headingsIn(source: string): readonly Heading[] {
	const headings: Heading[] = [];
	let fence: string | undefined;
	for (const line of source.split('\n')) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== undefined) {
			if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
			continue;
		}
		if (mark !== undefined) fence = mark;
		const heading = headingOf(line);
		if (heading !== undefined) headings.push({ ...heading, text: plain(heading.text.slice(0, mostSigns)) });
	}
	return headings;
}

const plain = (text: string) => text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+/g, '');
