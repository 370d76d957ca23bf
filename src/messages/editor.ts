import { inBoth } from '#messages/inBoth.ts';

export const editor = inBoth({
	da: {
		keys: 'Escape forlader feltet, Ctrl+M lader Tab gå videre.',
		showTable: 'Vis som tabel',
		chartFailed: 'Figuren kan ikke tegnes',
		tooManyPoints: (points: string, most: string) =>
			`Den har ${points} punkter, og en side kan højst vise ${most}. Læg rækkerne sammen i SQL, eller tegn et udsnit.`,
		chartFailedWay: 'Ret koden, der tegner den, eller se tallene som tabel.',
		image: (text: string) => `[billede: ${text}]`,
		more: (count: string) => `… og ${count} mere`,
		moreText: (count: string) => `… og ${count} tegn mere`,
		function: 'funktion',
		/** What a value shows of itself where nobody looked into it. */
		opaque: {
			'↻': 'fører tilbage til sig selv',
			'⚠': 'lader sig ikke se',
			get: '(regnes først ud, når den læses)'
		},
		value: 'Værdi'
	},
	en: {
		keys: 'Escape leaves the field, Ctrl+M lets Tab move on.',
		showTable: 'Show as table',
		chartFailed: 'The figure cannot be drawn',
		tooManyPoints: (points: string, most: string) =>
			`It has ${points} points, and a page shows ${most} at most. Group the rows in SQL, or draw a sample.`,
		chartFailedWay: 'Mend the code that draws it, or see the numbers as a table.',
		image: (text: string) => `[image: ${text}]`,
		more: (count: string) => `… and ${count} more`,
		moreText: (count: string) => `… and ${count} more characters`,
		function: 'function',
		opaque: { '↻': 'leads back to itself', '⚠': 'cannot be looked at', get: '(worked out when it is read)' },
		value: 'Value'
	}
});
