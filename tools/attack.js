import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attackPage, countTable, verdictOf } from './attackTable.js';
import { installChromium } from './chromium.js';
import { commandLine } from './commandLine.js';
import { installFirefox, withoutFirefox } from './firefox.js';
import { buildWhereOld } from './freshBuild.js';
import { installPackages } from './packages.js';
import { project, runPackage } from './project.js';

// This file and what it imports run before anything is installed: Node's own modules only.

const usage =
	'npm run attack -- [--only <file or id>] [--browser chromium|firefox] [--full] [--site <folder of a built site>] [--write]';
/** @type {Record<'chromium' | 'firefox', [string, ...string[]]>} */
const commands = {
	chromium: ['playwright', 'test', '--config', 'tests/e2e/attack/playwright.config.ts'],
	firefox: ['vitest', 'run', '--project', 'firefox', 'tests/firefox/attack.test.ts']
};

try {
	const { only, site, browser, full, write } = commandLine(
		{
			only: { type: 'string' },
			site: { type: 'string' },
			browser: { type: 'string' },
			full: { type: 'boolean', default: false },
			write: { type: 'boolean', default: false }
		},
		usage
	);
	installPackages();
	await installChromium();
	await installFirefox();
	const folder = process.env.KLADDE_RUN ?? join(project, 'test-results', 'attacks');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const env = {
		KLADDE_SITE: site ?? buildWhereOld(),
		KLADDE_RUN: folder,
		KLADDE_ATTACK: only ?? '',
		KLADDE_ATTACK_FULL: full ? '1' : ''
	};
	const passed = browsersFor(browser).map(
		(one) => runPackage(commands[one], { env, minutes: full ? 45 : 20 }).status === 0
	);
	const runs = browsersFor(browser).flatMap((one) => runIn(join(folder, `${one}.json`)));
	tell(runs);
	if (write) writePage(runs);
	process.exitCode = passed.every((one) => one) ? 0 : 1;
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}

/** @param {string | undefined} asked @returns {readonly ('chromium' | 'firefox')[]} */
function browsersFor(asked) {
	if (asked === 'chromium' || asked === 'firefox') return [asked];
	return withoutFirefox() ? ['chromium'] : ['chromium', 'firefox'];
}

/** @param {string} file @returns {readonly import('./attackTable.js').AttackRun[]} */
function runIn(file) {
	return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8'))] : [];
}

/** Every payload on a line, then the counts. @param {readonly import('./attackTable.js').AttackRun[]} runs */
function tell(runs) {
	for (const { browser, outcomes, seconds } of runs) {
		console.log(`\n${browser}, ${seconds} s`);
		for (const one of outcomes)
			console.log(
				`${verdictOf(one).padEnd(15)}${one.realm.padEnd(10)}${one.id.padEnd(26)}${one.channel}${one.refusedBy === '' ? '' : ` (${one.refusedBy})`}`
			);
	}
	console.log(`\n${countTable(runs)}`);
}

/** @param {readonly import('./attackTable.js').AttackRun[]} runs */
function writePage(runs) {
	const page = join(project, 'docs', 'attacks.md');
	writeFileSync(page, attackPage(runs));
	runPackage(['prettier', '--write', page]);
}
