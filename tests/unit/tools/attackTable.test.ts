import { expect, test } from 'vitest';
import { attackPage, countTable, verdictOf } from '../../../tools/attackTable.js';
import type { AttackRun, Outcome } from '../../e2e/attack/outcome.ts';

const outcome = (id: string, rest: Partial<Outcome> = {}): Outcome => ({
	id,
	channel: 'fetch',
	realm: 'cage',
	batch: 'cage',
	control: 'reached',
	ran: true,
	contacts: [],
	refusedBy: '',
	said: [],
	...rest
});
const contact = { channel: 'HTTP', at: 0, payload: 'c', secret: true, detail: 'GET /' } as const;
const run = (browser: AttackRun['browser'], outcomes: readonly Outcome[]): AttackRun => ({
	browser,
	outcomes,
	batches: [],
	strangers: [],
	seconds: 1
});

test('a verdict is the worst that was seen', () => {
	const told = [
		undefined,
		outcome('a'),
		outcome('b', { control: { none: 'no address' } }),
		outcome('c', { contacts: [contact], ran: false }),
		outcome('d', { ran: false, control: 'silent' }),
		outcome('e', { control: 'silent' })
	];
	expect(told.map(verdictOf)).toEqual([
		'not tried',
		'refused',
		'cannot leak',
		'CONTACT',
		'NEVER RAN',
		'PROVES NOTHING'
	]);
});

test('counts stand by realm and browser, contacts each for itself', () => {
	const runs = [
		run('chromium', [outcome('a'), outcome('b', { control: { none: 'x' }, realm: 'sql' })]),
		run('firefox', [outcome('a', { contacts: [contact, contact] })])
	];
	expect(countTable(runs).split('\n').slice(2)).toEqual([
		'| cage | 1 | 0 | 0 | 0 | 0 | 2 |',
		'| sql | 0 | 1 | 0 | 0 | 0 | 0 |',
		'| **all** | 1 | 1 | 0 | 0 | 0 | 2 |'
	]);
});

test('a payload’s line says what stopped it, or why it cannot leak; markup stays text', () => {
	const page = attackPage([
		run('chromium', [
			outcome('a', { refusedBy: 'CSP <x>|y' }),
			outcome('b', { control: { none: 'no address' } })
		]),
		run('firefox', [outcome('a', { refusedBy: 'sandbox' })])
	]);
	expect(page.trimEnd().split('\n').slice(-2)).toEqual([
		'| `a` | fetch | cage | refused | refused | CSP \\<x>\\|y, sandbox |',
		'| `b` | fetch | cage | cannot leak | not tried | no address |'
	]);
});
