import { spawn } from 'node:child_process';
import { commandLine } from './commandLine.js';
import { buildWhereOld } from './freshBuild.js';
import { onPath } from './onPath.js';
import { installPackages } from './packages.js';
import { serve } from './serve.js';

// This file and what it imports run before anything is installed: Node's own modules only.

const usage = 'npm start -- [--port 4527] [--base /kladde/] [--no-open]';
const usualPort = 4527;

try {
	const { port, base, open } = askedFor();
	installPackages();
	const folder = buildWhereOld();
	const { address } = await serveAtFree({ folder, base, port });
	console.log(`\nKladde is at ${address}\nIt stays there until you press Ctrl+C here.`);
	if (open) openBrowser(address);
} catch (problem) {
	console.error(problem instanceof Error ? problem.message : problem);
	process.exitCode = 1;
}

function askedFor() {
	const {
		port,
		base,
		'no-open': closed
	} = commandLine(
		{
			port: { type: 'string' },
			base: { type: 'string', default: '/' },
			'no-open': { type: 'boolean', default: false }
		},
		usage
	);
	return { port, base, open: !closed };
}

/** A port that was asked for is taken or refused; else the next free one after the usual. @param {{ folder: string, base: string, port: string | undefined }} site */
async function serveAtFree({ folder, base, port }) {
	const tried = port === undefined ? [0, 1, 2, 3, 4].map((step) => usualPort + step) : [Number(port)];
	for (const candidate of tried) {
		try {
			return await serve({ folder, base, port: candidate, strict: true });
		} catch (problem) {
			if (/** @type {NodeJS.ErrnoException} */ (problem).code !== 'EADDRINUSE') throw problem;
		}
	}
	throw new Error(`Port ${tried.join(', ')}: in use. Choose another: ${usage}`);
}

/** @param {string} address */
function openBrowser(address) {
	const opener = browserOpener();
	if (opener === undefined) return;
	const [command, ...args] = opener;
	spawn(command, [...args, address], { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}

/** @returns {[string, ...string[]] | undefined} */
function browserOpener() {
	if (process.env.CI) return undefined;
	if (process.platform === 'darwin') return ['open'];
	if (process.platform === 'win32') return ['cmd', '/c', 'start', '""'];
	const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
	return display && onPath(['xdg-open']) !== undefined ? ['xdg-open'] : undefined;
}
