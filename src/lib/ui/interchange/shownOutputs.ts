import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import { describeChart } from '#lib/chart/describeChart.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { countLosses } from '#lib/notebook/interchange/carried.ts';
import type { ShownOutput, ShownOutputs } from '#lib/notebook/interchange/shownOutput.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { cellTitle } from '#lib/ui/cellTitle.ts';
import { errorSentence } from '#lib/ui/errorSentence.ts';
import { branchesOf } from '#lib/ui/inspector/branches.ts';
import { tableTexts } from '#lib/ui/interchange/tableTexts.ts';
import type { CellOut, ShownOut } from '#lib/workspace/cellsOut.ts';
import type { Language } from '#messages/inBoth.ts';
import type { Messages } from '#messages/messages.ts';

export type ShownOptions = {
	readonly messages: Messages;
	readonly draw: Draw;
};

/** What needs a page. */
export type Draw = {
	/** A chart as an SVG file, and as HTML where more than the picture belongs to it; nothing where it cannot be drawn. */
	readonly chart: (
		chart: ChartDescription
	) => Promise<{ readonly svg: string; readonly html?: string } | undefined>;
	/** What a chart cell draws, as an SVG file and in words. */
	readonly drawn: (
		chart: DrawnChart,
		language: Language
	) => Promise<{ readonly svg: string; readonly summary: string } | undefined>;
	/** An author's drawing and markup, harmless. */
	readonly svg: (svg: string) => string;
	readonly html: (html: string) => string;
};

/** What cells let out, as texts for another program. */
export async function shownOutputs(cells: readonly CellOut[], options: ShownOptions): Promise<ShownOutputs> {
	const losses = countLosses();
	for (const out of cells) countKept(out, losses, titleOf(out.cell));
	const of = await Promise.all(
		cells.map(async ({ cell, leaving }) => {
			const shown = await Promise.all(leaving.map((one) => shownOf(one, options, titleOfId)));
			return [cell.id, shown.filter((one) => one !== undefined)] as const;
		})
	);
	return { of: new Map(of), losses: losses.all() };

	function titleOf(cell: CellOut['cell']): string {
		return cell.name ?? cellTitle(cell, options.messages);
	}

	function titleOfId(id: CellId): string {
		const found = cells.find(({ cell }) => cell.id === id);
		return found === undefined ? '' : titleOf(found.cell);
	}
}

function countKept({ leaving, kept }: CellOut, losses: ReturnType<typeof countLosses>, title: string) {
	if (kept !== undefined) losses.add(kept === 'stale' ? 'outputsStale' : 'outputsUnread', 1, title);
	for (const one of leaving) {
		if (one.kind === 'plan') losses.add('outputsPlans', 1, title);
		if (one.kind === 'rows' && one.rows.length < one.of) losses.add('outputsCut', 1, title);
	}
}

async function shownOf(
	leaving: ShownOut,
	{ messages, draw }: ShownOptions,
	titleOf: (cell: CellId) => string
): Promise<ShownOutput | undefined> {
	const { cells } = messages;
	switch (leaving.kind) {
		case 'rows':
			return { kind: 'data', data: tableTexts(leaving, messages) };
		case 'value':
			return plain(branchesOf(leaving.preview, everything, messages).map(lineOf).join('\n'));
		case 'chart':
			return chartOf(leaving, messages, draw);
		case 'drawn':
			return drawnOf(leaving, messages, draw);
		case 'svg':
			return { kind: 'data', data: { 'image/svg+xml': draw.svg(leaving.svg) } };
		case 'html':
			return { kind: 'data', data: { 'text/html': draw.html(leaving.html) } };
		case 'logs':
			return { kind: 'log', text: leaving.lines.map(({ text }) => `${text}\n`).join('') };
		case 'left':
			return plain(cells.leftOut(leaving.outputs, leaving.logs));
		case 'statement':
			return plain(cells.statementDone(leaving.done));
		case 'error': {
			const { title, detail, wayOut } = errorSentence(leaving.error, messages, titleOf);
			const lines = [title, detail, wayOut].filter((line) => line !== undefined && line !== '');
			return { kind: 'error', name: leaving.error.kind, value: title, lines: lines as readonly string[] };
		}
		case 'plan':
			return undefined;
	}
}

async function chartOf(
	{ chart }: Extract<ShownOut, { kind: 'chart' }>,
	{ language }: Messages,
	draw: Draw
): Promise<ShownOutput> {
	const { sentence } = describeChart(chart, language);
	const drawn = await draw.chart(chart);
	if (drawn === undefined) return plain(sentence);
	const { svg, html } = drawn;
	const data = { 'image/svg+xml': svg, ...(html !== undefined && { 'text/html': html }) };
	return { kind: 'data', data: { ...data, 'text/plain': sentence } };
}

async function drawnOf(
	{ chart }: Extract<ShownOut, { kind: 'drawn' }>,
	{ language }: Messages,
	draw: Draw
): Promise<ShownOutput> {
	const drawn = await draw.drawn(chart, language);
	if (drawn === undefined) return plain(chart.spec.title ?? '');
	return { kind: 'data', data: { 'image/svg+xml': drawn.svg, 'text/plain': drawn.summary } };
}

const plain = (text: string): ShownOutput => ({ kind: 'data', data: { 'text/plain': text } });

/** Every branch of a value is open: a preview is bounded. */
const everything: Pick<ReadonlySet<string>, 'has'> = { has: () => true };

const lineOf = ({ level, key, text }: { level: number; key: string; text: string }) =>
	`${'  '.repeat(level - 1)}${key === '' ? '' : `${key}: `}${text}`;
