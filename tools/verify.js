import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installChromium } from './chromium.js';
import { installFirefox, withoutFirefox } from './firefox.js';
import { buildWhereOld } from './freshBuild.js';
import { installPackages } from './packages.js';
import { project, runNode, runPackage } from './project.js';
import { countOf, sumOf } from './testCounts.js';

// This file and what it imports run before anything is installed: Node's own modules only.

/**
 * A step passes when its command ends with 0. A test step also leaves a report to count.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {'check' | 'test'} kind
 * @property {() => import('./project.js').Ended} run
 * @property {string} [report]
 */

const reports = join(project, 'test-results');

/** Everything that must hold, in the order in which it is cheap to find out. @type {readonly Step[]} */
export const steps = [
	check('format', () => runPackage(['prettier', '--check', '--log-level', 'warn', '.'])),
	check('import laws', () => runNode(['tools/importLaws.js'])),
	check('unused code', () => runPackage(['knip'])),
	check('licences', () => runNode(['tools/licences.js', '--check'])),
	check('lint', () => runPackage(['eslint', '--max-warnings', '0', '.'])),
	check('types', () => runPackage(['svelte-check', '--threshold', 'warning', '--fail-on-warnings'])),
	check('site', () => runNode(['tools/siteChecks.js'])),
	vitest('unit'),
	vitest('browser'),
	playwright('end-to-end', [], 16),
	playwright('attack', ['--config', 'tests/e2e/attack/playwright.config.ts'], 10),
	vitest('firefox')
];

/**
 * Installs, builds and runs the steps of these kinds, all of them even when one fails; the last line says
 * how many tests passed and failed over all runners.
 *
 * @param {readonly Step['kind'][]} kinds
 * @returns {Promise<boolean>} whether everything passed
 */
export async function verify(kinds) {
	installPackages();
	await installChromium();
	if (kinds.includes('test')) await installFirefoxOrSay();
	buildWhereOld();
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports);
	const chosen = steps.filter(({ kind }) => kinds.includes(kind));
	const outcomes = chosen.map((step) => ({ step, ...runStep(step) }));
	const failed = outcomes.filter(({ passed }) => !passed).map(({ step }) => step.name);
	const total = sumOf(outcomes.flatMap(({ count }) => count ?? []));
	console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed steps: ${failed.join(', ')}`);
	if (!kinds.includes('test')) return failed.length === 0;
	if (total.again > 0)
		console.log(`${total.again} of the passed failed at the first attempt: see "flaky" above.`);
	console.log(
		`${total.passed} passed, ${total.failed} failed` + (total.skipped > 0 ? `, ${total.skipped} skipped` : '')
	);
	return failed.length === 0;
}

/** Without a Firefox its step fails, and says so again; the other steps need none. */
async function installFirefoxOrSay() {
	if (withoutFirefox()) console.log('KLADDE_WITHOUT_FIREFOX is set: the tests in Firefox are left out.');
	await installFirefox().catch((problem) => console.error(problem.message));
}

/** @param {Step} step */
function runStep({ name, run, report }) {
	const start = performance.now();
	console.log(`\n── ${name}`);
	const { status, signal } = run();
	const count = report === undefined ? undefined : countOf(join(reports, report), status);
	const passed = status === 0 && (count?.failed ?? 0) === 0;
	const how = passed ? 'passed' : signal === null ? 'failed' : `ended by ${signal}`;
	console.log(`── ${name} ${how}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
	return { passed, count };
}

/** @param {string} name @param {Step['run']} run @returns {Step} */
function check(name, run) {
	return { name, kind: 'check', run };
}

/** @param {'unit' | 'browser' | 'firefox'} suite @param {readonly string[]} [more] @returns {Step} */
function vitest(suite, more = []) {
	const report = `${suite}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=test-results/${report}`];
	return {
		name: `${suite} tests`,
		kind: 'test',
		report,
		run: () => runPackage(['vitest', 'run', '--project', suite, ...more, ...reporters])
	};
}

/** @param {string} suite @param {readonly string[]} more @param {number} minutes @returns {Step} */
function playwright(suite, more, minutes) {
	const report = `${suite}.json`;
	return {
		name: `${suite} tests`,
		kind: 'test',
		report,
		run: () =>
			runPackage(['playwright', 'test', ...more, '--reporter=list,json'], {
				minutes,
				env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, report) }
			})
	};
}

/** Runs `verify` as a program: everything, or with `--checks` all but the tests. @param {readonly Step['kind'][]} kinds */
export async function verifyAndExit(kinds) {
	try {
		process.exitCode = (await verify(kinds)) ? 0 : 1;
	} catch (problem) {
		console.error(problem instanceof Error ? problem.message : problem);
		console.log('0 passed, 1 failed');
		process.exitCode = 1;
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await verifyAndExit(process.argv.includes('--checks') ? ['check'] : ['check', 'test']);
