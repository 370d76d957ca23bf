import { expect, test } from 'vitest';
import { auditBreaches } from '../../../tools/audit/auditBreaches.js';

const advisory = {
	name: 'xlsx',
	title: 'Prototype Pollution in sheetJS',
	url: 'https://github.com/advisories/GHSA-4r6h-8v6p-xvw6',
	severity: 'high'
};
const report = { vulnerabilities: { xlsx: { via: [advisory] }, reader: { via: ['xlsx'] } } };

test('an advisory that nobody answered is a breach, told once for all packages that it reaches', () => {
	expect(auditBreaches(report, {})).toEqual([
		'xlsx: Prototype Pollution in sheetJS (high, GHSA-4r6h-8v6p-xvw6)'
	]);
});

test('an answered advisory is none, and an answer that nothing needs is one', () => {
	const answers = { 'GHSA-4r6h-8v6p-xvw6': 'reads no such file', 'GHSA-gone': 'was there' };
	expect(auditBreaches(report, answers)).toEqual([
		'GHSA-gone is not found any more: take its answer off the list'
	]);
});
