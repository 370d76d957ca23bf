import { parseArgs } from 'node:util';
import { installChromium } from './chromium.js';
import { buildWhereOld } from './freshBuild.js';
import { installPackages } from './packages.js';
import { runPackage } from './project.js';

// This file and what it imports run before anything is installed: Node's own modules only.

const usage = 'npm run attack -- [--only <file or id>] [--site <folder of a built site>]';

try {
	const { only, site } = askedFor();
	installPackages();
	await installChromium();
	const env = {
		KLADDE_SITE: site ?? buildWhereOld(),
		...(only === undefined ? {} : { KLADDE_ATTACK: only })
	};
	const { status } = runPackage(['playwright', 'test', '--config', 'tests/e2e/attack/playwright.config.ts'], {
		env
	});
	process.exitCode = status ?? 1;
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}

function askedFor() {
	try {
		const { values } = parseArgs({ options: { only: { type: 'string' }, site: { type: 'string' } } });
		return values;
	} catch (problem) {
		throw new Error(`${problem instanceof Error ? problem.message : problem}\nUsage: ${usage}`);
	}
}
