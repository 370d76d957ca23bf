import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installChromium } from './chromium.js';
import { installFirefox, withoutFirefox } from './firefox.js';
import { buildWhereOld } from './freshBuild.js';
import { installPackages } from './packages.js';
import { binOf, project, startNode } from './project.js';
import { countOf, sumOf } from './testCounts.js';

// This file and what it imports run before anything is installed: Node's own modules only.

/**
 * A step passes when its command ends with 0. A test step also leaves a report to count.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {'check' | 'test'} kind
 * @property {(held: boolean) => ReturnType<typeof startNode>} run what it writes is `held` back until it ends, or written at once
 * @property {string} [report]
 */

const reports = join(project, 'test-results');

/**
 * Everything that must hold, in the order in which it is cheap to find out. The lanes of a round run beside each
 * other: the checks compute, one core each; the attacks mostly wait. All other tests have the machine to themselves.
 *
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
const rounds = [
	[
		[packaged('lint', ['eslint', '--max-warnings', '0', '.']), packaged('unused code', ['knip'])],
		[
			check('import laws', ['tools/importLaws.js']),
			check('licences', ['tools/licences.js', '--check']),
			check('site', ['tools/siteChecks.js']),
			packaged('format', ['prettier', '--check', '--log-level', 'warn', '.']),
			packaged('types', ['svelte-check', '--threshold', 'warning', '--fail-on-warnings'])
		]
	],
	[[vitest('unit')]],
	[[vitest('browser')]],
	[[playwright('end-to-end', [], 16)]],
	[[playwright('attack', ['--config', 'tests/e2e/attack/playwright.config.ts'], 10)], [vitest('firefox')]]
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
	const outcomes = [];
	for (const round of rounds) outcomes.push(...(await runRound(lanesOf(round, kinds))));
	const failed = outcomes.filter(({ passed }) => !passed).map(({ name }) => name);
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

/** @param {readonly (readonly Step[])[]} round @param {readonly Step['kind'][]} kinds */
const lanesOf = (round, kinds) =>
	round.map((lane) => lane.filter(({ kind }) => kinds.includes(kind))).filter((lane) => lane.length > 0);

/** The first lane is told of as it runs; what the others wrote comes after it. @param {readonly (readonly Step[])[]} lanes */
async function runRound(lanes) {
	const [outcomes = [], ...beside] = await Promise.all(
		lanes.map((lane, at) => runLane(lane, { held: at > 0 }))
	);
	const besides = beside.flat();
	for (const { said } of besides) console.log(said);
	return [...outcomes, ...besides];
}

/** @param {readonly Step[]} lane @param {{ held: boolean }} how */
async function runLane(lane, { held }) {
	const outcomes = [];
	for (const step of lane) outcomes.push(await runStep(step, held));
	return outcomes;
}

/** @param {Step} step @param {boolean} held */
async function runStep({ name, run, report }, held) {
	const start = performance.now();
	const head = `\n── ${name}`;
	if (!held) console.log(head);
	const { status, signal, wrote } = await run(held);
	const count = report === undefined ? undefined : countOf(join(reports, report), status);
	const passed = status === 0 && (count?.failed ?? 0) === 0;
	const how = passed ? 'passed' : signal === null ? 'failed' : `ended by ${signal}`;
	const foot = `── ${name} ${how}, ${((performance.now() - start) / 1000).toFixed(1)} s`;
	if (!held) console.log(foot);
	return { name, passed, count, said: [head, ...(wrote === '' ? [] : [wrote.trimEnd()]), foot].join('\n') };
}

/** @param {string} name @param {readonly string[]} args @returns {Step} */
function check(name, args) {
	return { name, kind: 'check', run: (held) => startNode(args, { held }) };
}

/** @param {string} name @param {readonly [package: string, ...args: string[]]} command @returns {Step} */
function packaged(name, [command, ...args]) {
	return { name, kind: 'check', run: (held) => startNode([binOf(command), ...args], { held }) };
}

/** @param {'unit' | 'browser' | 'firefox'} suite @returns {Step} */
function vitest(suite) {
	const report = `${suite}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=test-results/${report}`];
	return {
		name: `${suite} tests`,
		kind: 'test',
		report,
		run: (held) => startNode([binOf('vitest'), 'run', '--project', suite, ...reporters], { held })
	};
}

/** @param {string} suite @param {readonly string[]} more @param {number} minutes @returns {Step} */
function playwright(suite, more, minutes) {
	const report = `${suite}.json`;
	return {
		name: `${suite} tests`,
		kind: 'test',
		report,
		run: (held) =>
			startNode([binOf('playwright'), 'test', ...more, '--reporter=list,json'], {
				held,
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
