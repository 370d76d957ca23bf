import { inBoth } from '#messages/inBoth.ts';

/** The key that pseudonyms are made with. `print` is its fingerprint. */
export const pseudonymKeys = inBoth({
	da: {
		title: 'Nøgle til pseudonymer',
		what: 'Et pseudonym er en kode, der står for den samme person hver gang, uden at nummeret kan læses af den. Den laves med en nøgle. Kun udtræk med den samme nøgle kan sættes sammen.',
		madeAtLoad: 'Der laves en nøgle, når du indlæser. Den bliver i fanen og forsvinder med den.',
		held: (print: string) => `Fanens nøgle har mærket ${print}.`,
		lacks: (print: string) =>
			`Notesbogens pseudonymer er lavet med nøglen ${print}. Den ligger i en nøglefil, ikke i notesbogen.`,
		newMeans: 'Med en ny nøgle passer pseudonymerne ikke til dem, der er lavet før.',
		keepSafe:
			'Gem nøglefilen, hvis næste måned skal kunne sættes sammen med denne. Pas på den: den, der har både nøgle og numre, kan lave koderne igen.',
		use: 'Brug nøglefil …',
		save: 'Gem nøglefil …',
		make: 'Lav en ny nøgle',
		used: (print: string) => `Nøglen ${print} bruges nu.`,
		made: (print: string) => `En ny nøgle er lavet: ${print}.`,
		saved: (file: string) => `${file} er gemt. Læg den et sikkert sted.`,
		another: (print: string, wanted: string) =>
			`Filen holder nøglen ${print}; notesbogen venter ${wanted}. Find den rigtige fil, eller lav en ny nøgle.`,
		notAKeyFile: 'Filen er ingen nøglefil fra Kladde. Vælg en anden.',
		newerVersion: 'Nøglefilen er fra en nyere Kladde. Genindlæs siden, og prøv igen.',
		damaged: 'Nøglefilen er ikke hel. Find en kopi af den.'
	},
	en: {
		title: 'Key for pseudonyms',
		what: 'A pseudonym is a code that stands for the same person every time and does not give the number away. It is made with a key. Only extracts with the same key can be joined.',
		madeAtLoad: 'A key is made when you load. It stays in the tab and goes with it.',
		held: (print: string) => `The tab’s key is marked ${print}.`,
		lacks: (print: string) =>
			`The notebook’s pseudonyms were made with the key ${print}. It lies in a key file, not in the notebook.`,
		newMeans: 'With a new key the pseudonyms match none that were made before.',
		keepSafe:
			'Save the key file if next month is to be joined with this one. Take care of it: whoever has both key and numbers can make the codes again.',
		use: 'Use key file …',
		save: 'Save key file …',
		make: 'Make a new key',
		used: (print: string) => `The key ${print} is in use now.`,
		made: (print: string) => `A new key was made: ${print}.`,
		saved: (file: string) => `${file} is saved. Keep it in a safe place.`,
		another: (print: string, wanted: string) =>
			`The file holds the key ${print}; the notebook expects ${wanted}. Find the right file, or make a new key.`,
		notAKeyFile: 'The file is no key file of Kladde. Choose another.',
		newerVersion: 'The key file is from a newer Kladde. Reload the page and try again.',
		damaged: 'The key file is not whole. Find a copy of it.'
	}
});
