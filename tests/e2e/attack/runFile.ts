import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../../../tools/project.js';
import type { Browser } from './batch.ts';
import type { AttackRun } from './outcome.ts';

const folder = process.env.KLADDE_RUN ?? join(project, 'test-results', 'attacks');
const fileOf = (browser: Browser) => join(folder, `${browser}.json`);

/** A run is kept in a file: its tests tell of its parts, and the table is printed from it. */
export async function writeRun(run: AttackRun): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(fileOf(run.browser), JSON.stringify(run, undefined, '\t'));
}

export const readRun = async (browser: Browser): Promise<AttackRun> =>
	JSON.parse(await readFile(fileOf(browser), 'utf8'));
