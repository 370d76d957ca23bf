import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newestIn } from '../../../tools/freshBuild.js';
import { missingPackages } from '../../../tools/packages.js';
import { countIn, countOf, sumOf } from '../../../tools/testCounts.js';

const folder = mkdtempSync(join(tmpdir(), 'kladde-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const playwright = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } };

test('tests are counted over both runners, and apart those that passed only at the second attempt', () => {
	expect([countIn(vitest), countIn(playwright), sumOf([countIn(vitest), countIn(playwright)])]).toEqual([
		{ passed: 5, failed: 1, skipped: 3, again: 0 },
		{ passed: 9, failed: 1, skipped: 3, again: 2 },
		{ passed: 14, failed: 2, skipped: 6, again: 2 }
	]);
});

test('a runner that ends badly counts as a failure even when its report knows of none', () => {
	const file = join(folder, 'report.json');
	writeFileSync(file, JSON.stringify({ ...vitest, numFailedTests: 0 }));
	expect([countOf(file, 0), countOf(file, 1), countOf(join(folder, 'none.json'), 1)]).toEqual([
		{ passed: 5, failed: 0, skipped: 3, again: 0 },
		{ passed: 5, failed: 1, skipped: 3, again: 0 },
		{ passed: 0, failed: 1, skipped: 0, again: 0 }
	]);
});

test('packages are missing that are not there or of another version, other machines’ builds are not', () => {
	const wanted = {
		'': { version: '0.1.0' },
		'node_modules/same': { version: '1.0.0' },
		'node_modules/other': { version: '2.0.0' },
		'node_modules/gone': { version: '3.0.0' },
		'node_modules/for-mac': { version: '4.0.0', optional: true }
	};
	const installed = { 'node_modules/same': { version: '1.0.0' }, 'node_modules/other': { version: '1.9.0' } };
	expect(missingPackages(wanted, installed)).toEqual(['node_modules/other', 'node_modules/gone']);
});

test('a source is as new as the newest file in it, or as what was last removed from it', () => {
	const source = join(folder, 'source');
	mkdirSync(join(source, 'deep'), { recursive: true });
	writeFileSync(join(source, 'deep', 'a.ts'), '');
	for (const [name, seconds] of [
		['deep/a.ts', 300],
		['deep', 100],
		['.', 200]
	] as const) {
		utimesSync(join(source, name), seconds, seconds);
	}
	expect([newestIn(source), newestIn(join(source, 'nowhere'))]).toEqual([300_000, 0]);
	utimesSync(join(source, 'deep'), 400, 400);
	expect(newestIn(source)).toBe(400_000);
});
