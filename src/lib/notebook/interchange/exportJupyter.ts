import { given } from '#lib/notebook/given.ts';
import { countIn, countLosses, type Exported, type Losses } from '#lib/notebook/interchange/carried.ts';
import { frontText } from '#lib/notebook/interchange/frontText.ts';
import { toLines, type JsonRecord } from '#lib/notebook/interchange/jupyterFile.ts';
import { printMark } from '#lib/notebook/interchange/kladdeMark.ts';
import { jupyterOutput, type ShownOutput, type ShownOutputs } from '#lib/notebook/interchange/shownOutput.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';

/**
 * A notebook as nbformat 4.5, without outputs unless they are handed over. What Jupyter has no word for stands
 * in the metadata under `kladde`, so that the file read back is the same notebook.
 */
export function exportJupyter(notebook: Notebook, shown: ShownOutputs = nothingShown): Exported {
	const losses = countLosses();
	losses.add('extracts', notebook.front.extracts.length);
	for (const cell of notebook.cells) countCell(cell, losses);
	const title = titleOf(notebook);
	const file = {
		cells: notebook.cells.map((cell, index) => jupyterCell(cell, index, shown.of.get(cell.id) ?? [])),
		metadata: given<JsonRecord>({
			kladde: { front: frontText(notebook.front) },
			title: title === '' ? undefined : title
		} as JsonRecord),
		nbformat: 4,
		nbformat_minor: 5
	};
	return { text: `${JSON.stringify(file, undefined, 1)}\n`, losses: [...losses.all(), ...shown.losses] };
}

const nothingShown: ShownOutputs = { of: new Map(), losses: [] };

/** The line that marks SQL for JupySQL and its kin; with a name it can be read by later cells there. */
export const sqlMagic = ({ name }: Pick<Cell, 'name'>): string =>
	name !== undefined && /^[A-Za-z_]\w*$/.test(name) ? `%%sql --save ${name}` : '%%sql';

function jupyterCell(cell: Cell, index: number, shown: readonly ShownOutput[]): JsonRecord {
	const language = languageOf(cell);
	const metadata = given<JsonRecord>({
		kladde: printMark(cell),
		language,
		vscode: language === undefined ? undefined : { languageId: language },
		jupyter: Object.hasOwn(cell.flags, 'folded') ? { source_hidden: true } : undefined
	} as JsonRecord);
	const shared = { id: `kladde-${index + 1}`, metadata, source: toLines(sourceOf(cell)) };
	if (cell.kind === 'md') return { cell_type: 'markdown', ...shared };
	// Only a code cell can hold what it shows.
	const isRaw = cell.kind === 'input' || cell.kind === 'chart';
	if (isRaw && shown.length === 0) return { cell_type: 'raw', ...shared };
	return { cell_type: 'code', execution_count: null, outputs: shown.map(jupyterOutput), ...shared };
}

/** A cell's own line stands above SQL; nothing else is added to any text. */
const sourceOf = (cell: Cell): string =>
	cell.kind === 'sql' ? `${sqlMagic(cell)}\n${cell.source}` : cell.source;

function languageOf({ kind, info = '' }: Cell): string | undefined {
	switch (kind) {
		case 'sql':
			return 'sql';
		case 'ts':
			return 'typescript';
		case 'input':
		case 'chart':
			return 'yaml';
		case 'other':
			return /^[\w.+#-]+/.exec(info)?.[0];
		case 'md':
			return undefined;
	}
}

function countCell({ kind, source }: Cell, losses: Losses) {
	if (kind === 'ts') losses.add('tsKernel');
	if (kind === 'input') losses.add('inputs');
	if (kind === 'chart') losses.add('charts');
	if (kind === 'sql' && /\$[\p{L}_]/u.test(source)) losses.add('parameters');
	if (kind === 'md') losses.add('interpolations', countIn(source, /\$\{[^}\n]+\}/g));
}
