import { meansOld, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { yamlName } from '#lib/assist/rename/yamlName.ts';
import { analyseChart } from '#lib/language/chart/analyseChart.ts';
import { centerInput } from '#lib/language/chart/centerInput.ts';
import { fieldsOf, placeIn } from '#lib/language/input/fields.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The tables that a chart draws from, the input that its middle is of, and the one that it picks for. */
export function renameInChart(source: string, change: NameChange): readonly Replacement[] {
	const analysis = analyseChart({ source });
	const fields = fieldsOf(source);
	if ('problem' in analysis || analysis.body.kind !== 'chart' || !fields.ok) return [];
	const { chart } = analysis.body;
	const named: readonly { readonly name: Name | undefined; readonly key: string; readonly sign?: string }[] =
		[
			{ name: chart.table, key: 'table' },
			{ name: chart.boundaries?.table, key: 'boundaries' },
			{ name: centerInput(chart), key: 'center', sign: '$' },
			{ name: chart.picks, key: 'picks' }
		];
	return named.flatMap(({ name, key, sign }) => {
		const field = fields.value.get(key);
		if (name === undefined || field === undefined || !meansOld(name, change)) return [];
		const at = placeIn(field, key === 'boundaries' ? ['table'] : []);
		return [{ at, text: yamlName(source.slice(at.start, at.end), change.to, sign) }];
	});
}
