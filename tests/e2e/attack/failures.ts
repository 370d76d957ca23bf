import type { AttackRun, Outcome } from './outcome.ts';

/** What is wrong with a batch, a sentence each that names its payload: none, or the suite fails. */
export function failuresOf({ outcomes, batches }: AttackRun, title: string): readonly string[] {
	const batch = batches.find((one) => one.title === title);
	if (batch === undefined) return [`${title} was never opened.`];
	return [
		...outcomes.filter((outcome) => outcome.batch === title).flatMap(failuresIn),
		...batch.signs.map(({ kind, detail }) => `${kind}: ${detail}`),
		...batch.requests.filter(isUnasked).map((request) => `The app's server was asked: ${request}`)
	];
}

function failuresIn({ id, control, ran, contacts, said }: Outcome): readonly string[] {
	return [
		...contacts.map(
			({ channel, detail, secret }) =>
				`${id} got out by ${channel}${secret ? ', with the secret' : ''}: ${detail}`
		),
		...(control === 'silent' ? [`${id} proves nothing: where nobody guards it reaches nobody either.`] : []),
		...(ran ? [] : [`${id} never ran: ${said.join(' | ')}`])
	];
}

/** The browser itself looks now and then whether there is a newer service worker. */
const isUnasked = (request: string) => request !== 'GET /service-worker.js';
