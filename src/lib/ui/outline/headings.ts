export type Heading = {
	/** 1 to 6. */
	readonly level: number;
	readonly text: string;
};

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
		const [, marks, text] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line) ?? [];
		if (marks !== undefined && text) headings.push({ level: marks.length, text: plain(text) });
	}
	return headings;
}

const plain = (text: string) => text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+/g, '');
