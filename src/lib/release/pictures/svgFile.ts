import { laidOut } from '#lib/release/pictures/laidOut.ts';
import { margin, onPaper } from '#lib/release/pictures/onPaper.ts';
import type { Picture } from '#lib/release/pictures/picture.ts';
import { svgSpace } from '#lib/release/pictures/svgSpace.ts';
import type { Language } from '#messages/inBoth.ts';

export type Drawn = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * A picture as one SVG that needs nothing of the page: its colours, faces and lines written into it as they
 * are in the light, on white, with its name and what it shows for who does not see it.
 */
export const svgFile = (picture: Picture, language: Language): Drawn =>
	onPaper(picture, language, (paper) => {
		const { width, height } = paper.getBoundingClientRect();
		const { parts, width: reach } = laidOut(paper);
		const [wide, high] = [Math.ceil(Math.min(width, reach + margin)), Math.ceil(height)];
		const { ownerDocument: document } = paper;
		const make = (name: string, attributes: { readonly [name: string]: string }, text = '') => {
			const element = document.createElementNS(svgSpace, name);
			for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
			element.textContent = text;
			return element;
		};
		const { fontFamily } = getComputedStyle(paper);
		const root = make('svg', {
			width: String(wide),
			height: String(high),
			viewBox: `0 0 ${wide} ${high}`,
			role: 'img',
			lang: language,
			'font-family': fontFamily
		});
		root.append(
			make('title', {}, picture.name),
			make('desc', {}, picture.summary),
			make('rect', { width: String(wide), height: String(high), fill: '#ffffff' }),
			...parts
		);
		return { svg: textOf(root), width: wide, height: high };
	});

/** Signs that XML cannot hold would make a file that nobody opens. */
const textOf = (root: Element): string =>
	new XMLSerializer().serializeToString(root).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
