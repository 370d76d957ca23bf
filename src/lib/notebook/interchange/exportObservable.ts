import { countIn, countLosses, type Exported, type Losses } from '#lib/notebook/interchange/carried.ts';
import { frontText } from '#lib/notebook/interchange/frontText.ts';
import { cellOfScript, languages, notedCell, type FoundCell } from '#lib/notebook/interchange/kitCell.ts';
import {
	opensScriptInComment,
	printKitFile,
	type KitScript
} from '#lib/notebook/interchange/observableFile.ts';
import { toSqlTemplate, type ParametersIn } from '#lib/notebook/interchange/sqlTemplate.ts';
import { isSameHead } from '#lib/notebook/head.ts';
import { printCell } from '#lib/notebook/printCell.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';

/** What must be known of a cell's language to write it for Notebook Kit. */
export type KitPorts = {
	readonly parametersIn: ParametersIn;
	/** The `view(Inputs.…)` that does what an input cell does, where there is one. */
	readonly viewOf: (cell: FoundCell) => string | undefined;
};

/**
 * A notebook as Observable Notebook Kit's HTML. Beside what that has no word for stands Kladde's own text of
 * the cell, which nobody else reads and which counts only as long as the cell is as it was written.
 */
export function exportObservable(notebook: Notebook, ports: KitPorts): Exported {
	const losses = countLosses();
	losses.add('extracts', notebook.front.extracts.length);
	const scripts = notebook.cells.map((cell, index) => {
		countCell(cell, losses);
		const script = scriptOf(cell, ports, losses);
		return withNote(cell, {
			...script,
			attributes: new Map([['id', String(index + 1)], ...script.attributes])
		});
	});
	const attributes = new Map([
		['theme', 'air'],
		[noted, frontText(notebook.front)]
	]);
	return {
		text: printKitFile({ title: titleOf(notebook), attributes, scripts }),
		losses: losses.all()
	};
}

/** Holds the front matter of a notebook, and of a cell the text that stands for it in a Kladde file. */
export const noted = 'data-kladde';

/** The script of a cell, as far as Notebook Kit has a word for it. */
export function scriptOf(cell: FoundCell, ports: KitPorts, losses = countLosses()): KitScript {
	const script = plainScript(cell, ports, losses);
	if (!opensScriptInComment(script.source)) return script;
	losses.add('comments');
	return { ...script, source: script.source.replaceAll('<!--', '<\\!--') };
}

function plainScript(cell: FoundCell, ports: KitPorts, losses: Losses): KitScript {
	const { kind, source, name } = cell;
	const output = name === undefined ? [] : [['output', name] as const];
	const shown = Object.hasOwn(cell.flags, 'folded') ? output : [pinned, ...output];
	switch (kind) {
		case 'md':
			return script('text/markdown', source, output);
		case 'ts':
			return script('text/x-typescript', source, shown);
		case 'sql':
			return script('application/sql', toSqlTemplate(source, ports.parametersIn), [
				['database', 'var:db'],
				...shown
			]);
		case 'input': {
			const view = ports.viewOf(cell);
			if (view !== undefined) return script('text/x-typescript', view);
			losses.add('inputs', 1, name);
			return asText(cell);
		}
		case 'chart':
			losses.add('charts', 1, name);
			return asText(cell);
		case 'other':
			return otherScript(cell, losses);
	}
}

function otherScript(cell: FoundCell, losses: Losses): KitScript {
	const type = [...languages].find(([, language]) => language === cell.info)?.[0];
	if (type !== undefined) return script(type, cell.source);
	losses.add('otherCode', 1, cell.info);
	return asText(cell);
}

const pinned = ['pinned', ''] as const;

const script = (
	type: string,
	source: string,
	more: readonly (readonly [string, string])[] = []
): KitScript => ({ attributes: new Map([['type', type], ...more]), source });

/** A cell that cannot run there is shown as the fenced block that it is in a Kladde file. */
const asText = (cell: FoundCell): KitScript => script('text/markdown', textOf(cell));

const textOf = (cell: FoundCell): string =>
	printCell({ ...cell, id: '' as Cell['id'] }, { eol: '\n', needsHead: false });

/** Kladde's own text is noted where the script alone would become another cell. */
function withNote({ id: _, written: __, ...cell }: Cell, script: KitScript): KitScript {
	const alone = cellOfScript(script, countLosses());
	if (isSameCell(alone, cell)) return script;
	const text = textOf(cell);
	const note = notedCell(text);
	if (note === undefined || !isSameCell(note, cell)) return script;
	return { ...script, attributes: new Map([...script.attributes, [noted, text]]) };
}

export const isSameCell = (one: FoundCell, other: FoundCell): boolean =>
	one.kind === other.kind && one.source === other.source && one.info === other.info && isSameHead(one, other);

function countCell({ kind, source }: Cell, losses: Losses) {
	if (kind === 'sql') losses.add('sqlDatabase');
	if (kind === 'ts' && countIn(source.trim(), /;\s*\n|\n\n/g) > 0) losses.add('display');
}
