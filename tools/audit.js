import { spawnSync } from 'node:child_process';
import { auditBreaches } from './audit/auditBreaches.js';
import { answers } from './audit/answers.js';
import { project } from './project.js';

// What is known against the packages of the lock file, by npm's registry: everything must be answered.

const { stdout } = spawnSync('npm', ['audit', '--json'], {
	cwd: project,
	encoding: 'utf8',
	maxBuffer: 64 * 1024 * 1024,
	shell: process.platform === 'win32'
});
const report = readReport(stdout);
if (report?.auditReportVersion === undefined) {
	console.error('The registry did not answer: nothing is known.', report?.message ?? '');
	process.exitCode = 2;
} else {
	const breaches = auditBreaches(report, answers);
	for (const breach of breaches) console.error(breach);
	const found = Object.keys(report.vulnerabilities).length;
	console.log(`${found} packages with something known against them, ${breaches.length} breaches`);
	process.exitCode = breaches.length === 0 ? 0 : 1;
}

/** @param {string} text */
function readReport(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
