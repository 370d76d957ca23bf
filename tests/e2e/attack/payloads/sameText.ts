import type { Addresses, Control, Payload } from '../payload.ts';

export type Script = (at: Addresses) => string;

/** One attack by the same text in the cage and in the page that nobody guards. */
export const sameText = (
	id: string,
	channel: string,
	script: Script,
	rest: Partial<Payload> = {}
): Payload => ({
	id,
	channel,
	realm: 'cage',
	cells: inCell(script),
	control: { kind: 'script', script },
	...rest
});

/** An attack that has no like of its own in a page: `why`. */
export const onlyHere = (
	id: string,
	channel: string,
	{ script, why }: { readonly script: Script; readonly why: string },
	rest: Partial<Payload> = {}
): Payload => sameText(id, channel, script, { control: { kind: 'none', why }, ...rest });

/** In braces: what several cells declare at the top is an error on all of them. */
export const inCell =
	(script: Script): Payload['cells'] =>
	(at) =>
		`\`\`\`ts\n{\n${script(at)}\n}\n\`\`\`\n`;

export const byScript = (script: Script): Control => ({ kind: 'script', script });

export const byHtml = (html: Script): Control => ({ kind: 'html', html });

/** Time for what answers nobody. */
export const soon = 'new Promise((resolve) => setTimeout(resolve, 300))';

/**
 * A document, `doc`, wherever the text runs: the page's own, or in a worker the small one on which the cage
 * draws charts that cannot be described.
 */
export const aDocument = `let doc = globalThis.document;
if (doc === undefined) html\`\${Plot.plot({ marks: [(...given) => { doc = given[4].document; return null; }] })}\`;`;
