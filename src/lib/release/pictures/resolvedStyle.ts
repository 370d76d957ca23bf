import { plainColours } from '#lib/release/pictures/plainColour.ts';

/** What a picture's look is made of, and what each is where nothing is said. */
const inherited: { readonly [property: string]: string } = {
	fill: 'rgb(0, 0, 0)',
	'fill-opacity': '1',
	'fill-rule': 'nonzero',
	'clip-rule': 'nonzero',
	stroke: 'none',
	'stroke-width': '1px',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-dashoffset': '0px',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-miterlimit': '4',
	'marker-start': 'none',
	'marker-mid': 'none',
	'marker-end': 'none',
	'paint-order': 'normal',
	'shape-rendering': 'auto',
	'font-family': '',
	'font-size': '',
	'font-weight': '400',
	'font-style': 'normal',
	'letter-spacing': 'normal',
	'text-anchor': 'start',
	'dominant-baseline': 'auto',
	visibility: 'visible'
};

/** Those that children do not take over. */
const own: { readonly [property: string]: string } = {
	opacity: '1',
	'stop-color': 'rgb(0, 0, 0)',
	'stop-opacity': '1',
	'text-decoration-line': 'none',
	'vector-effect': 'none',
	'clip-path': 'none',
	mask: 'none',
	filter: 'none',
	'mix-blend-mode': 'normal',
	overflow: 'visible'
};

/** No attributes of SVG: they are said as style. */
const styled = new Set(['mix-blend-mode', 'text-decoration-line']);

/** Colours go with the opacity that is theirs. */
const paints = { fill: 'fill-opacity', stroke: 'stroke-opacity', 'stop-color': 'stop-opacity' } as const;

type Looks = ReadonlyMap<string, string>;

/**
 * Writes into a drawing what its look is by the page's rules, as attributes of its own: custom properties and
 * rules are resolved, so that it looks the same wherever it is opened. It has to be laid out in a document.
 */
export function resolveStyle(svg: SVGSVGElement): void {
	const parts = [svg, ...svg.querySelectorAll<SVGElement>('*')];
	const plain = plainColours(svg.ownerDocument);
	// All are looked at before any is changed: with the first rule gone the next part would look otherwise.
	const looks = new Map(parts.map((part) => [part as Element, lookOf(part)]));
	for (const part of parts) {
		if (part.localName === 'style' || part.localName === 'script') part.remove();
		else write(part, looks.get(part)!, looks.get(part.parentElement!));
	}

	function lookOf(part: Element): Looks {
		const computed = getComputedStyle(part);
		const look = new Map(
			[...Object.keys(inherited), ...Object.keys(own)].map((p) => [p, computed.getPropertyValue(p)])
		);
		for (const [paint, opacity] of Object.entries(paints)) {
			const colour = plain(look.get(paint) ?? 'none');
			if (colour === undefined) continue;
			look.set(paint, colour.hex);
			look.set(opacity, String(Number(look.get(opacity)) * colour.alpha));
		}
		return look;
	}
}

function write(part: SVGElement, look: Looks, above: Looks | undefined): void {
	const transform = part.style.transform === '' ? undefined : getComputedStyle(part).transform;
	const display = part.style.display === 'none';
	for (const { name } of [...part.attributes]) if (isOfThePage(name)) part.removeAttribute(name);
	if (transform?.startsWith('matrix') === true) part.setAttribute('transform', transform);
	if (display) part.setAttribute('display', 'none');
	for (const [property, usual] of Object.entries(inherited))
		say(part, property, look.get(property) ?? usual, above?.get(property) ?? normal(property, usual));
	for (const [property, usual] of Object.entries(own))
		say(part, property, look.get(property) ?? usual, normal(property, usual));
}

/** Means something in the page alone. */
const isOfThePage = (name: string): boolean => /^(class|style|tabindex|data-.*|on.*)$/.test(name);

const normal = (property: string, usual: string): string =>
	property in paints && usual !== 'none' ? '#000000' : usual;

function say(part: SVGElement, property: string, value: string, otherwise: string): void {
	if (value === otherwise) part.removeAttribute(property);
	else if (styled.has(property)) part.style.setProperty(property, value);
	else part.setAttribute(property, value);
}
