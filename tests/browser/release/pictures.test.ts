import * as Plot from '@observablehq/plot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../src/app.css';
import { harmlessSvg } from '#lib/chart/harmlessSvg.ts';
import { pngFile } from '#lib/release/pictures/pngFile.ts';
import { svgFile } from '#lib/release/pictures/svgFile.ts';

const stage = () => document.querySelector('.stage')!;
const about = { name: 'Flytninger', summary: 'Tre søjler, den højeste er b.' };

beforeEach(() => {
	const host = document.createElement('div');
	host.className = 'stage';
	host.style.width = '480px';
	document.body.append(host);
});
afterEach(() => {
	stage().remove();
	delete document.documentElement.dataset['theme'];
});

function shown(markup: string): Element {
	stage().innerHTML = markup;
	return stage().firstElementChild!;
}

const parsed = (svg: string) => {
	const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
	expect(root.querySelector('parsererror')).toBeNull();
	return root;
};

/** The colours of a PNG at points of the picture, as `r,g,b`. */
async function pointsOf(png: Uint8Array<ArrayBuffer>, points: readonly (readonly [number, number])[]) {
	const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d')!;
	context.drawImage(bitmap, 0, 0);
	const colours = points.map(([x, y]) =>
		[...context.getImageData(2 * x, 2 * y, 1, 1).data].slice(0, 3).join()
	);
	return { width: bitmap.width, height: bitmap.height, colours };
}

const drawing = `<svg width="100" height="60" class="own-figure" tabindex="0" onclick="0">
	<style>.bar { fill: var(--accent) }</style>
	<g style="color: var(--danger)"><rect class="bar" x="0" y="0" width="50" height="60"/>
	<rect x="50" y="0" width="50" height="60" fill="currentColor" fill-opacity="0.5"/></g>
	<text x="5" y="20" fill="var(--ink-1)">Ærø</text>
</svg>`;

describe('a picture that leaves', () => {
	it.each(['light', 'dark'])('from a %s page has the light page’s colours written into it', async (theme) => {
		document.documentElement.dataset['theme'] = theme;
		const { svg } = svgFile({ ...about, element: shown(drawing) }, 'da');
		const root = parsed(svg);
		expect(svg).not.toMatch(/var\(|currentcolor|class=|<style|onclick|tabindex|light-dark/i);
		const [bar, other] = [...root.querySelectorAll(':scope > svg rect')];
		expect(bar?.getAttribute('fill')).toBe('#0a5c74');
		expect([other?.getAttribute('fill'), other?.getAttribute('fill-opacity')]).toEqual(['#a3231c', '0.5']);
		expect(root.querySelector(':scope > svg text')?.getAttribute('fill')).toBe('#1c2326');
		expect(stage().children.length).toBe(1);
	});

	it('says what it is and shows to who does not see it', () => {
		const root = parsed(svgFile({ ...about, element: shown(drawing) }, 'da').svg);
		const told = ['title', 'desc'].map((name) => root.querySelector(`:scope > ${name}`)?.textContent);
		expect([...told, root.getAttribute('role')]).toEqual([about.name, about.summary, 'img']);
	});

	it('brings its title, its subtitle and its source along, in lines as wide as it is', () => {
		const title = 'Flytninger ind og ud af kommunen efter år, alder og køn, opgjort på hele regionen';
		const picture = { ...about, element: shown(drawing), title, subtitle: 'n = 12', source: 'Testdata' };
		stage().setAttribute('style', 'width: 200px');
		const { svg, width } = svgFile(picture, 'da');
		const texts = [...parsed(svg).querySelectorAll(':scope > text')].map((line) => line.textContent);
		expect(texts.length).toBeGreaterThan(3);
		expect(texts.slice(0, -2).join(' ')).toBe(title);
		expect(texts.slice(-2)).toEqual(['n = 12', 'Kilde: Testdata']);
		expect(width).toBeLessThan(240);
	});

	it('from a narrow page is as large as it was drawn', () => {
		stage().setAttribute('style', 'width: 40px');
		const element = shown(
			drawing.replace('<svg', '<svg style="max-width: 100%; height: auto" viewBox="0 0 100 60"')
		);
		expect(element.getBoundingClientRect().width).toBe(40);
		const { width, height } = svgFile({ ...about, element }, 'da');
		expect([width, height]).toEqual([132, expect.closeTo(94, -1)]);
	});

	it('as PNG is twice as fine, and white where nothing is', async () => {
		document.documentElement.dataset['theme'] = 'dark';
		const drawn = svgFile({ ...about, element: shown(drawing) }, 'da');
		const png = await pngFile(drawn);
		expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
		const { width, height, colours } = await pointsOf(png, [
			[2, 2],
			[40, 50],
			[90, 50]
		]);
		expect([width, height]).toEqual([2 * drawn.width, 2 * drawn.height]);
		// --accent, and --danger half over white.
		expect(colours.slice(0, 2)).toEqual(['255,255,255', '10,92,116']);
		expect(colours[2]).toMatch(/^20[89],14[56],14[12]$/);
	});

	it('of Plot looks as it does in the page, its title and legend among it', async () => {
		const data = ['a', 'b', 'b', 'c'].map((slags) => ({ slags }));
		const figure = Plot.plot({
			title: 'Slags',
			caption: 'Testdata',
			width: 400,
			color: { legend: true },
			marks: [Plot.barY(data, Plot.groupX({ y: 'count' }, { x: 'slags', fill: 'slags' }))]
		});
		stage().append(figure);
		const { svg } = svgFile({ ...about, element: figure }, 'da');
		const root = parsed(svg);
		expect(svg).not.toMatch(/var\(|currentcolor|class=|<style/i);
		const bars = [...root.querySelectorAll('[aria-label=bar] rect')].map((bar) => bar.getAttribute('fill'));
		const swatches = [...root.querySelectorAll(':scope > svg')].slice(0, 3);
		expect(swatches.map((one) => one.getAttribute('fill'))).toEqual(bars);
		const words = [...root.querySelectorAll(':scope > text')].map(({ textContent }) => textContent);
		expect(words).toEqual(['Slags', 'a', 'b', 'c', 'Testdata']);
		const { colours } = await pointsOf(await pngFile(svgFile({ ...about, element: figure }, 'da')), [[2, 2]]);
		expect(colours).toEqual(['255,255,255']);
	});

	it('of an author lies in a tree of its own meanwhile, and is harmless', () => {
		const element = harmlessSvg(
			'<svg width="20" height="20"><style>body { display: none }</style><script>1</script>' +
				'<image href="https://example.invalid/x"/><rect width="9" height="9" fill="currentColor"/></svg>'
		)!;
		const { svg } = svgFile({ ...about, element }, 'en');
		expect(svg).not.toMatch(/script|example|style>/);
		expect(parsed(svg).querySelector(':scope > svg rect')?.getAttribute('fill')).toBe('#1c2326');
	});
});
