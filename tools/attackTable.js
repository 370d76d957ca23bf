/** @typedef {import('../tests/e2e/attack/outcome.ts').AttackRun} AttackRun */
/** @typedef {import('../tests/e2e/attack/outcome.ts').Outcome} Outcome */

const names = { chromium: 'Chromium', firefox: 'Firefox' };

/** What became of a payload, in the table's words. @param {Outcome | undefined} outcome */
export function verdictOf(outcome) {
	if (outcome === undefined) return 'not tried';
	if (outcome.contacts.length > 0) return 'CONTACT';
	if (!outcome.ran) return 'NEVER RAN';
	if (outcome.control === 'silent') return 'PROVES NOTHING';
	return outcome.control === 'reached' ? 'refused' : 'cannot leak';
}

/**
 * The attacks as a page: how many of each realm came to what in each browser, then payload by payload.
 *
 * @param {readonly AttackRun[]} runs
 */
export function attackPage(runs) {
	return [
		'# What was tried, and what came of it',
		'Written by `npm run attack -- --write`, from the run. Each payload first runs in a page that nobody guards, where it must reach a listener; then in the built app, where nothing may. _Refused_: it got out there and not here. _Cannot leak_: it is of a kind that reaches no listener in any page (why, stands beside it), and was run here to see that it executes nothing and shows nothing. [security.md](security.md) tells of the walls. Chromium is attacked with every payload, Firefox with a shorter list (`--full` takes all).',
		'## Counts',
		countTable(runs),
		'## Payload by payload',
		payloadTable(runs),
		''
	].join('\n\n');
}

/** Realm by browser, with the sum below. @param {readonly AttackRun[]} runs */
export function countTable(runs) {
	const realms = [...new Set(runs.flatMap(({ outcomes }) => outcomes.map(({ realm }) => realm)))];
	const verdicts = ['refused', 'cannot leak', 'contacts'];
	const head = [
		'Realm',
		...runs.flatMap(({ browser }) => verdicts.map((verdict) => `${names[browser]}: ${verdict}`))
	];
	/** @param {(outcome: Outcome) => boolean} fits */
	const counts = (fits) =>
		runs.flatMap(({ outcomes }) => {
			const told = outcomes.filter(fits);
			const count = (/** @type {string} */ verdict) =>
				told.filter((one) => verdictOf(one) === verdict).length;
			return [
				count('refused'),
				count('cannot leak'),
				told.reduce((sum, one) => sum + one.contacts.length, 0)
			];
		});
	const rows = realms.map((realm) => [realm, ...counts((outcome) => outcome.realm === realm)]);
	return table(head, [...rows, ['**all**', ...counts(() => true)]]);
}

/** @param {readonly AttackRun[]} runs */
function payloadTable(runs) {
	/** @type {Map<string, Outcome>} */
	const payloads = new Map(runs.flatMap(({ outcomes }) => outcomes.map((outcome) => [outcome.id, outcome])));
	const rows = [...payloads.values()].map((one) => {
		const outcomes = runs.map(({ outcomes }) => outcomes.find(({ id }) => id === one.id));
		const walls = [
			...new Set(outcomes.map((outcome) => outcome?.refusedBy ?? '').filter((wall) => wall !== ''))
		];
		const why = typeof one.control === 'object' ? one.control.none : walls.join(', ');
		return [`\`${one.id}\``, one.channel, one.realm, ...outcomes.map(verdictOf), why];
	});
	return table(
		['Payload', 'Channel', 'Realm', ...runs.map(({ browser }) => names[browser]), 'Stopped by, or why not'],
		rows
	);
}

/** @param {readonly (string | number)[]} head @param {readonly (readonly (string | number)[])[]} rows */
function table(head, rows) {
	const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.map(escaped).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string | number} cell */
const escaped = (cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '\\<');
