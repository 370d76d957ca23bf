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
import { type Field, type Fields, fieldsOf, placeIn } from '#lib/language/input/fields.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { uniqueSqlNames } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** The YAML of a chart cell, read strictly: what is not understood is a problem at its place, never a guess. */
export function analyseChart({ source }: Pick<Cell, 'source'>): CellAnalysis {
	const fields = fieldsOf(source);
	if (!fields.ok) return { problem: ofCharts(fields.error) };
	const [problem] = problemsIn(fields.value, source);
	if (problem !== undefined) return { problem };
	const chart = specOf(fields.value);
	const read = readsOf(chart, fields.value);
	return {
		reads: uniqueSqlNames(read.map(([name]) => name)),
		readAt: new Map(read.toReversed()),
		defines: [],
		body: { kind: 'chart', chart }
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

/** All that is wrong in the text of a chart, in the order in which it is told. */
export function chartProblems(source: string): readonly SyntaxProblem[] {
	const fields = fieldsOf(source);
	return fields.ok ? problemsIn(fields.value, source) : [ofCharts(fields.error)];
}

function problemsIn(fields: Fields, source: string): readonly SyntaxProblem[] {
	const end = { start: source.length, end: source.length };
	const type = fields.get('type');
	if (type === undefined) return [syntaxProblem('inputMissing', 'type', end)];
	if (!isChartType(type.value))
		return [syntaxProblem('chartType', withNear(String(type.value), chartTypes), type.at)];
	const kind = type.value;
	const missing = ['table', ...neededKeys[kind]].filter((key) => !fields.has(key));
	const found = [
		...[...fields].flatMap(([key, { keyAt }]) => keyProblems(key, kind, keyAt)),
		...[...fields].flatMap(([key, field]) => (isTaken(key, kind) ? fieldProblems(key, field, kind) : [])),
		...missing.map((key) => syntaxProblem('inputMissing', key, end))
	];
	if (found.length > 0) return found;
	const unfit = measureFault(specOf(fields));
	if (unfit === undefined) return [];
	return [syntaxProblem(unfit.fault.kind, unfit.fault.about, fields.get(unfit.key)?.at ?? type.at)];
}

/** Of fields in which nothing is wrong. */
const specOf = (fields: Fields) =>
	Object.fromEntries([...fields].map(([key, { value }]) => [key, value])) as ChartSpec;

const isTaken = (key: string, type: ChartType): boolean =>
	commonChartKeys.includes(key) || keysOf[type].includes(key);

function keyProblems(key: string, type: ChartType, at: Span): readonly SyntaxProblem[] {
	if (isTaken(key, type)) return [];
	const fault: SyntaxFault = knownChartKeys.includes(key)
		? { kind: 'inputUnused', about: key }
		: { kind: 'chartUnknownKey', about: withNear(key, [...commonChartKeys, ...keysOf[type]]) };
	return [syntaxProblem(fault.kind, fault.about, at)];
}

function fieldProblems(key: string, field: Field, type: ChartType): readonly SyntaxProblem[] {
	const found = chartFieldFault(key, field, type);
	return found === undefined ? [] : [syntaxProblem(found.fault.kind, found.fault.about, found.at)];
}

/** A wrong word and those that were perhaps meant, in the one text that a fault is about. */
const withNear = (word: string, known: readonly string[]): string =>
	[word, ...nearestNames(word, known)].join(' → ');
