import { expect, test } from 'vitest';
import type { Described } from '#lib/cage/chartDescription.ts';
import { figureOf } from '#lib/chart/figureOf.ts';
import { sanitiseHtml } from '#lib/chart/sanitise.ts';

/**
 * Values that CSS reads as an address and a reader of CSS by patterns may not: a comment that only opens within
 * a string, one that is there only once another was taken out, an escape whose end is two signs long.
 */
const disguised = (address: string): readonly string[] => [
	`url(${address})`,
	`image-set('${address}' 1x)`,
	`-webkit-image-set('${address}' 1x)`,
	`var(--plot-background, "/*") url(${address})`,
	`var(--plot-background, '/*') url(${address}) /* */`,
	`var(--plot-background, "//**/*") url(${address})`,
	`u\\72\r\nl(${address})`,
	`\\75\r\n\\72\r\n\\6c\r\n(${address})`,
	`u\\72\fl(${address})`,
	`\\000075\\000072\\00006c(${address})`,
	`URL(${address})`,
	`image-\\73 et('${address}' 1x)`
];

const entities: Readonly<Record<string, string>> = {
	'"': '&quot;',
	'\r': '&#13;',
	'\n': '&#10;',
	'\f': '&#12;'
};
const inAttribute = (text: string) => text.replace(/["\r\n\f]/g, (sign) => entities[sign] ?? sign);

const list = (items: readonly Described[]): Described => ({ kind: 'list', items });
const plain = (value: string): Described => ({ kind: 'plain', value });
const record = (entries: Readonly<Record<string, Described>>): Described => ({
	kind: 'record',
	entries: Object.entries(entries)
});

const charted = (value: string): readonly Described[] => [
	record({ marks: list([]), style: plain(`--plot-background: red; background: ${value}`) }),
	record({ marks: list([]), style: record({ background: plain(value) }) }),
	record({
		marks: list([
			{
				kind: 'call',
				name: 'frame',
				args: [record({ fill: plain(value), stroke: plain(value), imageFilter: plain(value) })]
			}
		])
	})
];

/** What the page asked for, once it has had the time: an address that stands in a style behind all others has come. */
async function askedFor(mark: string): Promise<readonly string[]> {
	const last = document.createElement('div');
	const address = `/icon.svg?last-${mark}-${performance.now()}`;
	last.setAttribute('style', `background: url(${address}); width: 9px; height: 9px`);
	document.body.append(last);
	const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);
	await expect.poll(asked).toContain(new URL(address, location.href).href);
	last.remove();
	return asked().filter((name) => name.includes(`stolen-${mark}.`));
}

const addressOf = (mark: string) => `/icon.svg?stolen-${mark}.`;
const number = disguised('').length;
const each = disguised('ADDRESS').map((value, at) => [at, value] as const);

test('without a guard each of these asks for something', async () => {
	const host = document.createElement('div');
	for (let at = 0; at < number; at += 1) {
		const one = document.createElement('div');
		const value = disguised(addressOf(`bare-${at}`))[at] ?? '';
		one.setAttribute('style', `--plot-background: red; background: ${withoutComments(value)}`);
		host.append(one);
	}
	document.body.append(host);
	const silent = [];
	for (const [at, value] of each) if ((await askedFor(`bare-${at}`)).length === 0) silent.push(value);
	expect(silent).toEqual([]);
	host.remove();
});

/** As a guard leaves it that takes comments out. */
const withoutComments = (text: string) => text.replace(/\/\*\*\//g, '');

test.each(each)('no style of an author’s HTML asks for anything: %i: %j', async (at) => {
	const value = inAttribute(disguised(addressOf(`html-${at}`))[at] ?? '');
	const host = document.createElement('div');
	host.innerHTML = sanitiseHtml(
		`<p style="--plot-background: red; background: ${value}">x</p>` +
			`<svg style="--plot-background:"><rect width="9" height="9" fill="${value}"/></svg>`
	);
	document.body.append(host);
	expect(await askedFor(`html-${at}`)).toEqual([]);
	host.remove();
});

test.each(each)('no text of a chart asks for anything: %i: %j', async (at) => {
	for (const options of charted(disguised(addressOf(`chart-${at}`))[at] ?? '')) {
		const figure = figureOf(
			{ datasets: [], root: { kind: 'call', name: 'plot', args: [options] } },
			{ document }
		);
		if (!figure.ok) throw new Error(figure.error.kind);
		document.body.append(figure.value);
		expect(await askedFor(`chart-${at}`)).toEqual([]);
		figure.value.remove();
	}
});

test.each([
	'color: {} position: fixed',
	'color {} position: fixed',
	'color: red } position: fixed',
	'--plot-background: {} position: fixed',
	'color: red /* ; */ position: fixed',
	'color: "; position: fixed; "',
	'color: red\\; position: fixed',
	'&{} position: fixed',
	'color: red; & { position: fixed }',
	'p\\6fsition: fixed',
	'/* ; */position: fixed',
	'col/* */or: red; posi/* */tion: fixed',
	'color: "\n;position: fixed',
	'color: red !important; position: fixed !important'
])('no style of an author’s lays itself over the page: %j', (style) => {
	const host = document.createElement('div');
	host.innerHTML = sanitiseHtml(`<p style="${inAttribute(style)}">x</p>`);
	document.body.append(host);
	expect(getComputedStyle(host.firstElementChild!).position).toBe('static');
	host.remove();
});
