import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, tableOf } from './figure.js';
import { chartPanel } from './figures/chartPanel.js';
import { completion } from './figures/completion.js';
import { firstLoad } from './figures/firstLoad.js';
import { flowMap, odMatrixPaint } from './figures/flowMap.js';
import { gridFirstPage, gridFrames } from './figures/grid.js';
import { importMemory } from './figures/importMemory.js';
import { importTask } from './figures/importTask.js';
import { keystroke } from './figures/keystroke.js';
import { loss } from './figures/loss.js';
import { longestTask } from './figures/longestTask.js';
import { movesOf } from './figures/movesOf.js';
import { odAgainstNative } from './figures/odAgainstNative.js';
import { odBesideArquero, odBesideSqlite, odMatrix } from './figures/odMatrix.js';
import { openLarge } from './figures/openLarge.js';
import { parquetImport } from './figures/parquetImport.js';
import { pseudonyms } from './figures/pseudonyms.js';
import { replanChain, replanFan } from './figures/replan.js';
import { sheetImport } from './figures/sheetImport.js';
import { sqlCell } from './figures/sqlCell.js';
import { nativeImport, utf8Import, windows1252Import } from './figures/textImport.js';
import { start } from './figures/start.js';
import { openLab } from './lab.js';

/** @typedef {import('./figure.js').Measured} Measured */

const figures = [
	sqlCell,
	odAgainstNative,
	odMatrix,
	odBesideArquero,
	odBesideSqlite,
	movesOf,
	start,
	longestTask,
	flowMap,
	odMatrixPaint,
	chartPanel,
	firstLoad,
	utf8Import,
	windows1252Import,
	nativeImport,
	parquetImport,
	sheetImport,
	pseudonyms,
	importMemory,
	importTask,
	loss,
	replanChain,
	replanFan,
	gridFirstPage,
	gridFrames,
	openLarge,
	keystroke,
	completion
];

// `npm run bench -- start` measures the figures whose names hold one of the words, and writes no results unless
// `--keep` puts theirs in the place of the older ones.
const keep = process.argv.includes('--keep');
const words = process.argv.slice(2).filter((word) => word !== '--keep');
const chosen = figures.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const results = join(dirname(fileURLToPath(import.meta.url)), 'results.json');

const lab = await openLab();
try {
	const measured = [];
	for (const figure of chosen) {
		console.error(`Measuring ${figure.name} …`);
		measured.push(await measure(figure, lab));
	}
	console.log(tableOf(measured));
	if (keep || words.length === 0) {
		const machine = { cores: cpus().length, node: process.version, chromium: lab.browser.version() };
		writeFileSync(results, `${JSON.stringify({ machine, figures: withOlder(measured) }, null, '\t')}\n`);
	}
} finally {
	await lab.close();
}

/** What was measured now, and of the other figures what was measured last. @param {readonly Measured[]} measured */
function withOlder(measured) {
	/** @type {{ figures: Measured[] }} */
	const older = JSON.parse(readFileSync(results, 'utf8'));
	return figures.flatMap(
		({ name }) => [...measured, ...older.figures].find((figure) => figure.name === name) ?? []
	);
}
