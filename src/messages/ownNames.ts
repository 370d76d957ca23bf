import { inBoth } from '#messages/inBoth.ts';

/** Said where a cell takes a name that the library of moves has. Fetched with the check that says it. */
export const ownNames = inBoth({
	da: {
		macro: (name: string) =>
			`${name} er også en funktion i flyttebiblioteket. I denne notesbogs SQL gælder cellens egen, så længe cellen er der.`,
		value: (name: string) =>
			`${name} er også en funktion i flyttebiblioteket. I denne notesbogs TypeScript gælder cellens egen.`
	},
	en: {
		macro: (name: string) =>
			`${name} is a function of the library of moves too. In this notebook’s SQL the cell’s own is meant, as long as the cell is there.`,
		value: (name: string) =>
			`${name} is a function of the library of moves too. In this notebook’s TypeScript the cell’s own is meant.`
	}
});
