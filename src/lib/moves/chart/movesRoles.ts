import type { MovesType } from '#lib/language/chart/chartSpec.ts';

/** What a picture of moves is drawn from: a column for each role, and what stands in it. */
export const movesRoles = {
	from: 'text',
	to: 'text',
	date: 'day',
	area: 'text',
	population: 'number',
	age: 'number',
	ageEnd: 'number',
	sex: 'text',
	in: 'number',
	out: 'number',
	days: 'number',
	color: 'text',
	reason: 'text',
	entered: 'number',
	moved: 'number',
	censored: 'number',
	value: 'number',
	n: 'number'
} as const;

export type MovesRole = keyof typeof movesRoles;

export const roleNames = Object.keys(movesRoles) as readonly MovesRole[];

const pairs = ['from', 'to'] as const;
const areas = ['area', 'value'] as const;

/** Without these columns there is nothing to draw. */
export const neededRoles: { readonly [type in MovesType]: readonly MovesRole[] } = {
	'od-matrix': pairs,
	'flow-map': pairs,
	'od-maps': pairs,
	hub: pairs,
	partners: pairs,
	alluvial: pairs,
	'rate-map': areas,
	'count-map': areas,
	'net-pyramid': ['area', 'age', 'in', 'out'],
	residence: ['days', 'entered', 'moved', 'censored']
};

/** As many as a chart cell is answered with. */
export const mostRows = 100_000;
export const mostBoundaries = 5_000;
/** Beyond this no number counts persons, and sums of such numbers are no numbers any more. */
export const largestNumber = 1e15;
/** In letters: a name, a sentence, the outline of an area. */
export const longest = { name: 200, text: 2_000, outline: 2_000_000 } as const;
