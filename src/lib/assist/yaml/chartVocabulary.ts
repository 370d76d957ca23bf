import type { Candidate } from '#lib/assist/sql/rank.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import {
	columnCandidate,
	fieldsOfTable,
	inputCandidates,
	tableCandidates,
	wordCandidate,
	type Vocabulary,
	type YamlKey
} from '#lib/assist/yaml/vocabulary.ts';
import type { YamlPlace } from '#lib/assist/yaml/yamlPlace.ts';
import type { Field } from '#lib/engine/engine.ts';
import { wantedOf } from '#lib/language/chart/chartColumns.ts';
import {
	boundaryParts,
	chartTypes,
	columnKeys,
	commonChartKeys,
	isChartType,
	keysOf,
	measures,
	neededKeys,
	orders,
	scalesOf,
	shownParts,
	timeUnits
} from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec, ChartType } from '#lib/language/chart/chartSpec.ts';
import { usesOf, type ColumnUse } from '#lib/language/chart/proposeColumns.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import { chartPanel } from '#messages/chartPanel.ts';
import { yamlKeys } from '#messages/yamlKeys.ts';

/** What a chart cell's text can say, with the words that the chart panel has for it. */
export function chartVocabulary(around: Surroundings): Vocabulary {
	const { language } = around.messages();
	const words = chartPanel[language];
	const { chart: about, needed: neededWord } = yamlKeys[language];
	return { keys, values, about, neededWord };

	function values(place: YamlPlace): readonly Candidate[] {
		const { key, under, others } = place;
		if (under !== undefined) return under === 'boundaries' ? ofBoundaries(place) : [];
		switch (key) {
			case 'type':
				return chartTypes.map((type) =>
					wordCandidate(type, { detail: words.types[type], about: words.shows[type] })
				);
			case 'table':
				return tableCandidates(around);
			case 'measure':
				return measures.map((measure) => wordCandidate(measure, { detail: words.measures[measure] }));
			case 'unit':
				return timeUnits.map((unit) => wordCandidate(unit, { detail: words.units[unit] }));
			case 'order':
				return orders.map((order) => wordCandidate(order));
			case 'show':
				return shownParts.map((part) => wordCandidate(part));
			case 'scale':
				return scalesOf(typeIn(place) ?? 'bar').map((scale) => wordCandidate(scale));
			case 'center':
				return inputCandidates(around, '$');
			case 'picks':
				return inputCandidates(around);
			default:
				if (!(columnKeys as readonly string[]).includes(key)) return [];
				return byUse(place, fieldsOfTable(around, others.get('table')));
		}
	}

	function ofBoundaries({ key, others }: YamlPlace): readonly Candidate[] {
		if (key === 'table') return tableCandidates(around);
		if (key !== 'key' && key !== 'geometry') return [];
		return fieldsOfTable(around, others.get('table')).map((field) => columnCandidate(field));
	}
}

const typeIn = ({ others }: YamlPlace): ChartType | undefined => {
	const type = others.get('type');
	return isChartType(type) ? type : undefined;
};

/** What the chart needs first, then what its type takes; before there is a type, what all take. */
function keys(place: YamlPlace): readonly YamlKey[] {
	if (place.under !== undefined)
		return place.under === 'boundaries' ? boundaryParts.map((key) => ({ key, isNeeded: true })) : [];
	const type = typeIn(place);
	const needed = ['type', 'table', ...(type === undefined ? [] : neededKeys[type])];
	const all = [...needed, ...(type === undefined ? [] : keysOf[type]), ...commonChartKeys];
	return [...new Set(all)].map((key) => ({ key, isNeeded: needed.includes(key) }));
}

/** The table's columns, those first that the key is most likely of; those that cannot be drawn so come last. */
function byUse({ key, others }: YamlPlace, fields: readonly Field[]): readonly Candidate[] {
	const said = Object.fromEntries(others) as Partial<ChartSpec>;
	const type = isChartType(said.type) ? said.type : 'bar';
	const wanted = wantedOf({ ...said, type }, key);
	const use = useOf(key, type);
	return fields.map((field) => {
		const cannot = wanted !== undefined && !wanted.includes(kindOf(field.type));
		const sure = use === undefined ? 0 : (usesOf(field).get(use) ?? 0);
		return columnCandidate(field, cannot ? 9 : 3 - sure);
	});
}

function useOf(key: string, type: ChartType): ColumnUse | undefined {
	switch (key) {
		case 'from':
		case 'to':
		case 'count':
		case 'area':
		case 'population':
		case 'age':
		case 'sex':
		case 'start':
		case 'end':
			return key;
		case 'date':
			return 'day';
		case 'of':
		case 'y':
			return 'number';
		case 'x':
			if (type === 'line' || type === 'area' || type === 'slope') return 'day';
			return type === 'histogram' || type === 'dot' ? 'number' : 'category';
		default:
			return 'category';
	}
}
