import { inBoth } from '#messages/inBoth.ts';

export const editor = inBoth({
	da: {
		keys: 'Escape forlader feltet, Ctrl+M lader Tab gå videre.',
		showTable: 'Vis som tabel',
		showChart: 'Vis som figur',
		chartFailed: 'Figuren kan ikke tegnes',
		chartFailedWay: 'Ret koden, der tegner den, eller se tallene som tabel.',
		dataset: (index: number) => `Data ${index}`,
		figureRows: (shown: string, all: string) => `De første ${shown} af ${all} rækker`,
		linkTo: (address: string) => `adresse: ${address}`,
		image: (text: string) => `[billede: ${text}]`,
		entries: (count: number) => `${count} felter`,
		items: (count: number) => `${count} elementer`,
		more: (count: string) => `… og ${count} mere`,
		moreText: (count: string) => `… og ${count} tegn mere`,
		function: 'funktion',
		value: 'Værdi'
	},
	en: {
		keys: 'Escape leaves the field, Ctrl+M lets Tab move on.',
		showTable: 'Show as table',
		showChart: 'Show as figure',
		chartFailed: 'The figure cannot be drawn',
		chartFailedWay: 'Mend the code that draws it, or see the numbers as a table.',
		dataset: (index: number) => `Data ${index}`,
		figureRows: (shown: string, all: string) => `The first ${shown} of ${all} rows`,
		linkTo: (address: string) => `address: ${address}`,
		image: (text: string) => `[image: ${text}]`,
		entries: (count: number) => `${count} fields`,
		items: (count: number) => `${count} items`,
		more: (count: string) => `… and ${count} more`,
		moreText: (count: string) => `… and ${count} more characters`,
		function: 'function',
		value: 'Value'
	}
});
