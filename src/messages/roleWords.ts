import { inBoth } from '#messages/inBoth.ts';

/** What the values of a column are called, wherever a person reads it. */
export const roleWords = inBoth({
	da: {
		cpr: 'CPR-nummer',
		name: 'navn',
		address: 'adresse',
		municipality: 'kommune',
		street: 'vejkode',
		'postal-code': 'postnummer',
		cvr: 'CVR-nummer',
		'p-number': 'P-nummer',
		date: 'dato',
		period: 'periode',
		money: 'beløb',
		category: 'kategori',
		'free-text': 'fritekst',
		boundary: 'omrids'
	},
	en: {
		cpr: 'CPR number',
		name: 'name',
		address: 'address',
		municipality: 'municipality',
		street: 'street code',
		'postal-code': 'postal code',
		cvr: 'CVR number',
		'p-number': 'P number',
		date: 'date',
		period: 'period',
		money: 'money',
		category: 'category',
		'free-text': 'free text',
		boundary: 'outline'
	}
});
