import { afterEach, expect, test } from 'vitest';
import { sanitiseHtml, sanitiseSvg } from '#lib/chart/sanitise.ts';
import { hostileMarkup } from '../../support/hostileMarkup.ts';

afterEach(() => document.body.replaceChildren());

const dangerous =
	/^(on.*|href|xlink:href|action|formaction|srcset|poster|data|cite|background|ping|target|id|name|class|is|slot|part|content|http-equiv|tabindex|accesskey|contenteditable|autofocus|data-.*|item.*|usemap|longdesc)$/i;
const strangers =
	'script, style, iframe, frame, object, embed, link, meta, base, form, input, button, textarea, select, a, area, map, video, audio, source, track, template, noscript, foreignObject, use, animate, set, feImage, filter, math, dialog, portal, marquee';

/** What in a parsed markup could run, load or lead away. */
function dangersIn(root: ParentNode): readonly string[] {
	const elements = Array.from(root.querySelectorAll('*'));
	const attributes = elements.flatMap((element) => Array.from(element.attributes));
	return [
		...Array.from(root.querySelectorAll(strangers), ({ nodeName }) => nodeName),
		...elements.filter(({ localName }) => localName.includes('-')).map(({ localName }) => localName),
		...attributes.filter(({ name }) => dangerous.test(name)).map(({ name }) => name),
		...attributes
			.filter(
				({ name, value }) => name === 'src' && !/^data:image\/(png|jpe?g|gif|webp|avif);base64,/.test(value)
			)
			.map(({ value }) => `src ${value}`),
		...attributes
			.filter(({ value }) => /url\s*\(|image-set|@import|\\|position|--x:/i.test(value))
			.map(({ name, value }) => `${name}=${value}`)
	];
}

test.each(hostileMarkup.map((markup, at) => [at, markup.slice(0, 90), markup] as const))(
	'%i: nothing of %s runs, loads or leads away',
	async (_at, _start, markup) => {
		for (const clean of [sanitiseHtml(markup), sanitiseSvg(markup)]) {
			const shown = document.createElement('div');
			shown.innerHTML = clean;
			document.body.append(shown);
			expect(dangersIn(shown)).toEqual([]);
			// Markup that changes when it is parsed again is how sanitisers are passed.
			const again = document.createElement('div');
			again.innerHTML = shown.innerHTML;
			expect(dangersIn(again)).toEqual([]);
			await new Promise((resolve) => setTimeout(resolve));
			expect((window as { pwned?: unknown }).pwned).toBeUndefined();
		}
	}
);

test('a report’s own markup stays as it was written', () => {
	const report =
		'<h2 style="color: red">Til- og fraflytning</h2><table><tbody><tr><td colspan="2">1.234</td></tr></tbody></table><ul><li><b>æ</b></li></ul><img alt="x" src="data:image/png;base64,iVBORw0KGgo=">';
	expect(sanitiseHtml(report)).toBe(report);
});

test('a drawing stays as it was drawn', () => {
	const drawing =
		'<svg viewBox="0 0 10 10" width="10"><g fill="currentColor" transform="translate(1,2)"><path d="M0,0L1,1" stroke="red"></path><text x="1" text-anchor="end">Ærø</text></g></svg>';
	expect(sanitiseSvg(drawing)).toBe(drawing);
	expect(sanitiseHtml(`<p>${drawing}</p>`)).toBe(`<p>${drawing}</p>`);
});

test('a link becomes its text with the address beside it', () => {
	expect(sanitiseHtml('<p>See <a href="https://www.dst.dk/x?y=1">the <b>source</b></a>.</p>')).toBe(
		'<p>See the <b>source</b> (https://www.dst.dk/x?y=1).</p>'
	);
	expect(sanitiseHtml('<a href="https://dst.dk">https://dst.dk</a>')).toBe('https://dst.dk');
});
