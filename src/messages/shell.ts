import { inBoth } from '#messages/inBoth.ts';

export const shell = inBoth({
	da: {
		appName: 'Kladde',
		language: 'Sprog',
		theme: 'Farver'
	},
	en: {
		appName: 'Kladde',
		language: 'Language',
		theme: 'Colours'
	}
});
