import type { ChartQuestion, ChartType } from '#lib/language/chart/chartSpec.ts';
import type { Place } from '#lib/language/chart/proposePlans.ts';
import type { chartPanel } from '#messages/chartPanel.ts';

type Words = (typeof chartPanel)['da']['places'];

type Seated = {
	readonly type: ChartType;
	readonly question: ChartQuestion;
	/** The map shows the notebook's own areas. */
	readonly isOwn: boolean;
};

/** What a place is called in a picture of this type. */
export function seatLabel(place: Place, { type, question, isOwn }: Seated, words: Words): string {
	if (place === 'x') return words[acrossIs(type, question)];
	if (place === 'y') return type === 'box' ? words.number : words.upwards;
	if (place === 'area' && isOwn) return words.ownArea;
	if (place === 'color' && type === 'slope') return words.lines;
	return words[place];
}

function acrossIs(type: ChartType, question: ChartQuestion): 'groups' | 'time' | 'number' | 'across' {
	if (type === 'histogram') return 'number';
	if (type === 'dot' || type === 'heatmap') return 'across';
	return question === 'time' || type === 'line' || type === 'area' || type === 'slope' ? 'time' : 'groups';
}
