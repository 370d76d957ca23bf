import { plainColours } from '#lib/release/pictures/plainColour.ts';
import { svgSpace } from '#lib/release/pictures/svgSpace.ts';

/** Writes the texts of a page as a drawing's: a line of theirs is a line of it, in the same place and face. */
export function textLines(paper: HTMLElement): (text: Text) => readonly WrittenLine[] {
	const { ownerDocument: document } = paper;
	const origin = paper.getBoundingClientRect();
	const plain = plainColours(document);
	const context = document.createElement('canvas').getContext('2d');
	return (text) => {
		const style = getComputedStyle(text.parentElement!);
		return linesIn(text).map(({ words, box, right }) => {
			const line = document.createElementNS(svgSpace, 'text');
			line.textContent = words;
			const attributes = {
				x: (box.x - origin.x).toFixed(2),
				y: (box.y - origin.y + ascentOf(style)).toFixed(2),
				fill: plain(style.color)?.hex ?? '#000000',
				'font-family': style.fontFamily,
				'font-size': style.fontSize,
				'font-weight': style.fontWeight,
				'font-style': style.fontStyle
			};
			for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
			return { line, end: right - origin.x };
		});
	};

	/** From the top of a line's box to the line that its letters stand on. */
	function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
		if (context === null) return parseFloat(fontSize);
		context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
		return context.measureText('x').fontBoundingBoxAscent;
	}
}

/** `end` is how far it reaches. */
type WrittenLine = { readonly line: SVGElement; readonly end: number };

type Line = { readonly words: string; readonly box: DOMRect; readonly right: number };

/** A text as it was broken into lines. */
function linesIn(text: Text): readonly Line[] {
	const lines: { words: string; box: DOMRect; right: number }[] = [];
	for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
		const range = text.ownerDocument.createRange();
		range.setStart(text, index);
		range.setEnd(text, index + word.length);
		const box = range.getBoundingClientRect();
		const last = lines.at(-1);
		if (box.width === 0) continue;
		if (last === undefined || Math.abs(last.box.y - box.y) >= 2)
			lines.push({ words: word, box, right: box.right });
		else {
			last.words += ` ${word}`;
			last.right = box.right;
		}
	}
	return lines;
}
