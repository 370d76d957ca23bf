import type { CellAnalysis, Span, SyntaxFault, SyntaxProblem } from '#lib/language/analysis.ts';
import { chartFieldFault } from '#lib/language/chart/chartFieldFault.ts';
import {
	chartTypes,
	commonChartKeys,
	isChartType,
	keysOf,
	knownChartKeys,
	neededKeys
} from '#lib/language/chart/chartKeys.ts';
import { centerInput } from '#lib/language/chart/centerInput.ts';
import type { ChartSpec, ChartType } from '#lib/language/chart/chartSpec.ts';
import { measureFault } from '#lib/language/chart/measureFault.ts';
import { type Fields, fieldsOf, placeIn } from '#lib/language/input/fields.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { uniqueSqlNames } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** The YAML of a chart cell, read strictly: what is not understood is a problem at its place, never a guess. */
export function analyseChart({ source }: Pick<Cell, 'source'>): CellAnalysis {
	const fields = fieldsOf(source);
	if (!fields.ok) return { problem: ofCharts(fields.error) };
	const chart = chartOf(fields.value, source);
	if (!chart.ok) return { problem: chart.error };
	const read = readsOf(chart.value, fields.value);
	return {
		reads: uniqueSqlNames(read.map(([name]) => name)),
		readAt: new Map(read.toReversed()),
		defines: [],
		body: { kind: 'chart', chart: chart.value }
	};
}

/** The words for a text that is no map of keys are of the cell's kind. */
const ofCharts = (problem: SyntaxProblem): SyntaxProblem =>
	problem.fault?.kind === 'inputShape' ? syntaxProblem('chartShape', '', problem.at) : problem;

function readsOf(chart: ChartSpec, fields: Fields): readonly (readonly [Name, Span])[] {
	const at = (key: string, path: readonly string[] = []): Span => {
		const field = fields.get(key);
		return field === undefined ? { start: 0, end: 0 } : placeIn(field, path);
	};
	const input = centerInput(chart);
	return [
		[chart.table, at('table')] as const,
		...(chart.boundaries === undefined
			? []
			: [[chart.boundaries.table, at('boundaries', ['table'])] as const]),
		...(input === undefined ? [] : [[input, at('center')] as const])
	];
}

function chartOf(fields: Fields, source: string): Result<ChartSpec, SyntaxProblem> {
	const end = { start: source.length, end: source.length };
	const type = fields.get('type');
	if (type === undefined) return fail(syntaxProblem('inputMissing', 'type', end));
	if (!isChartType(type.value))
		return fail(syntaxProblem('chartType', withNear(String(type.value), chartTypes), type.at));
	const problem = keyProblem(fields, type.value) ?? fieldsProblem(fields, type.value);
	if (problem !== undefined) return fail(problem);

	const missing = ['table', ...neededKeys[type.value]].find((key) => !fields.has(key));
	if (missing !== undefined) return fail(syntaxProblem('inputMissing', missing, end));
	const spec = Object.fromEntries([...fields].map(([key, { value }]) => [key, value])) as ChartSpec;
	const unfit = measureFault(spec);
	if (unfit === undefined) return ok(spec);
	return fail(syntaxProblem(unfit.fault.kind, unfit.fault.about, fields.get(unfit.key)?.at ?? type.at));
}

function keyProblem(fields: Fields, type: ChartType): SyntaxProblem | undefined {
	for (const [key, { keyAt }] of fields) {
		if (commonChartKeys.includes(key) || keysOf[type].includes(key)) continue;
		const fault: SyntaxFault = knownChartKeys.includes(key)
			? { kind: 'inputUnused', about: key }
			: { kind: 'chartUnknownKey', about: withNear(key, [...commonChartKeys, ...keysOf[type]]) };
		return syntaxProblem(fault.kind, fault.about, keyAt);
	}
	return undefined;
}

function fieldsProblem(fields: Fields, type: ChartType): SyntaxProblem | undefined {
	for (const [key, field] of fields) {
		const found = chartFieldFault(key, field, type);
		if (found !== undefined) return syntaxProblem(found.fault.kind, found.fault.about, found.at);
	}
	return undefined;
}

/** A wrong word and those that were perhaps meant, in the one text that a fault is about. */
const withNear = (word: string, known: readonly string[]): string =>
	[word, ...nearestNames(word, known)].join(' → ');
