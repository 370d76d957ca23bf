import { inBoth } from '#messages/inBoth.ts';

export const samples = inBoth({
	da: {
		title: 'Eksempler',
		intro:
			'Personerne i eksemplerne findes ikke: programmet digter dem. Et eksempel kører, så snart du åbner det, og du kan rette i det, som du vil.'
	},
	en: {
		title: 'Samples',
		intro:
			'The people in the samples do not exist: the program makes them up. A sample runs as soon as you open it, and you may change it as you like. The samples are written in Danish.'
	}
});
