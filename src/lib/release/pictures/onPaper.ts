import type { Picture } from '#lib/release/pictures/picture.ts';
import { release } from '#messages/release.ts';
import type { Language } from '#messages/inBoth.ts';

/** White around a picture, in pixels. */
export const margin = 16;

/** Where a drawing that lies in no page is laid out, in pixels. */
const ownWidth = 720;

/**
 * Lays a copy of a picture out in light colours, out of sight, with what is written above and below it; what
 * is drawn in the page stays under the page's rules, markup from elsewhere in a tree of its own. `look` has to
 * be done at once; then everything is taken away.
 */
export function onPaper<T>(picture: Picture, language: Language, look: (paper: HTMLElement) => T): T {
	const { element } = picture;
	const document = element.isConnected ? element.ownerDocument : globalThis.document;
	const host = document.createElement('div');
	const paper = document.createElement('div');
	host.style.cssText = 'position: absolute; inset-block-start: 0; inset-inline-start: -100000px';
	paper.style.cssText = `${paperStyle}; width: ${widthOf(element)}px`;
	paper.append(...written(picture, language, document));
	if (element.isConnected) host.append(paper);
	else host.attachShadow({ mode: 'open' }).append(paper);
	(element.isConnected ? (element.parentElement ?? document.body) : document.body).append(host);
	try {
		return inLight(document.documentElement, () => look(paper));
	} finally {
		host.remove();
	}
}

/** As wide as it is shown, and never so narrow that a drawing in it would have to shrink. */
function widthOf(element: Element): number {
	const shown = element.isConnected ? element.getBoundingClientRect().width : ownWidth;
	const drawings = [element, ...element.querySelectorAll('svg')].filter(
		(one) => one instanceof SVGSVGElement
	);
	return Math.ceil(Math.max(shown, ...drawings.map((drawing) => drawing.width.baseVal.value)));
}

/**
 * The page's colours are made at its root, so that is where they are turned; it is turned back before
 * anybody sees it.
 */
function inLight<T>(root: HTMLElement, look: () => T): T {
	const chosen = root.dataset['theme'];
	root.dataset['theme'] = 'light';
	try {
		return look();
	} finally {
		if (chosen === undefined) delete root.dataset['theme'];
		else root.dataset['theme'] = chosen;
	}
}

const paperStyle = `box-sizing: content-box; padding: ${margin}px; background: #ffffff; --plot-background: #ffffff; color: var(--ink-1); font: 13px/1.4 var(--font-text); text-align: start`;

function written({ element, title, subtitle, source }: Picture, language: Language, document: Document) {
	const copy = element.cloneNode(true) as Element;
	return [
		...line(title, 'font-size: 18px; font-weight: 650; line-height: 1.25; margin: 0 0 4px'),
		...line(subtitle, 'margin: 0 0 8px; color: var(--ink-2)'),
		copy,
		...line(
			source === undefined ? undefined : release[language].source(source),
			'font-size: 11px; margin: 8px 0 0; color: var(--ink-2)'
		)
	];

	function line(text: string | undefined, style: string): readonly HTMLElement[] {
		if (text === undefined || text.trim() === '') return [];
		const paragraph = document.createElement('p');
		paragraph.style.cssText = style;
		paragraph.textContent = text;
		return [paragraph];
	}
}
