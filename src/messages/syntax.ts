import { inBoth } from '#messages/inBoth.ts';

/** What a cell's text got wrong before anything ran, by kind of fault; each takes what it is about. */
export const syntax = inBoth({
	da: {
		parser: (words: string) => words,
		unclosedString: (_: string) => 'Teksten er ikke lukket. Sæt et ’ efter den.',
		unclosedName: (_: string) => 'Navnet i anførselstegn er ikke lukket. Sæt et " efter det.',
		unclosedComment: (_: string) => 'Kommentaren er ikke lukket. Slut den med */.',
		unclosedDollar: (tag: string) => `Teksten, der begynder med ${tag}, er ikke lukket. Slut den med ${tag}.`,
		numberedParameter: (sign: string) => `${sign} har ingen værdi her. Skriv $navn på en parametercelle.`,
		staticImport: (from: string) =>
			`${from} kan ikke importeres. Med om bord er Plot, d3, display, html og svg; tabeller og værdier læses ved deres navn.`,
		staticExport: (_: string) =>
			'export er ikke nødvendigt: alt, der erklæres yderst i en celle, kan læses af andre.',
		namespace: (name: string) =>
			`namespace ${name} kan ikke køres her. Brug et objekt: const ${name} = { … }.`,
		assignment: (name: string) =>
			`${name} er ikke erklæret i denne celle og kan ikke ændres herfra. Erklær et nyt navn med const eller let, eller ret ${name} i sin egen celle.`,
		libraryName: (name: string) => `${name} hører til biblioteket. Vælg et andet navn.`,
		interpolation: (text: string) =>
			`${text} kan ikke sættes ind. Her kan stå et navn eller et felt som \${tal.total}; regn resten ud i en TypeScript-celle, eller skriv \\\${ for selve tegnene.`,
		inputName: (_: string) => 'En parametercelle skal have et navn. Skriv det efter input.',
		inputShape: (_: string) =>
			'En parameter skrives som linjer med nøgle og værdi, for eksempel type: number.',
		inputUnknownKey: (key: string) =>
			`${key} kendes ikke. Der kan stå type, label, help, value, options, optionsFrom, min, max og step.`,
		inputType: (type: string) =>
			`type kan ikke være ${type}. Vælg select, radio, slider, number, text, date eller checkbox.`,
		inputMissing: (key: string) => `${key} mangler. Tilføj en linje med ${key}:`,
		inputText: (key: string) => `${key} skal være en tekst. Sæt den i anførselstegn.`,
		inputNumber: (key: string) => `${key} skal være et tal med punktum som decimaltegn.`,
		inputRange: (_: string) => 'min skal være mindre end max, og step skal være større end 0.',
		inputOutside: (value: string) => `value ${value} ligger uden for min og max.`,
		inputDate: (value: string) => `value ${value} er ikke en dato. Skriv den som 2024-12-31.`,
		inputBoolean: (_: string) => 'value skal være true eller false.',
		inputOptions: (_: string) =>
			'options skal være en liste af tekster eller tal, eller af { value, label }.',
		inputChoice: (value: string) => `value ${value} er ikke blandt options.`,
		inputChoiceKind: (_: string) => 'value skal være en tekst, et tal eller en liste af dem.',
		inputLeadingZero: (text: string) =>
			`${text} læses som et tal og mister sit foranstillede nul. Sæt det i anførselstegn: '${text}'.`,
		inputUnused: (key: string) => `${key} bruges ikke af denne type. Slet linjen.`
	},
	en: {
		parser: (words: string) => words,
		unclosedString: (_: string) => 'The text is not closed. Put a ’ after it.',
		unclosedName: (_: string) => 'The quoted name is not closed. Put a " after it.',
		unclosedComment: (_: string) => 'The comment is not closed. End it with */.',
		unclosedDollar: (tag: string) => `The text that begins with ${tag} is not closed. End it with ${tag}.`,
		numberedParameter: (sign: string) => `${sign} has no value here. Write $name of a parameter cell.`,
		staticImport: (from: string) =>
			`${from} cannot be imported. On board are Plot, d3, display, html and svg; tables and values are read by their names.`,
		staticExport: (_: string) =>
			'export is not needed: what a cell declares at its top level, others can read.',
		namespace: (name: string) =>
			`namespace ${name} cannot be run here. Use an object: const ${name} = { … }.`,
		assignment: (name: string) =>
			`${name} is not declared in this cell and cannot be changed from here. Declare a new name with const or let, or change ${name} in its own cell.`,
		libraryName: (name: string) => `${name} belongs to the library. Choose another name.`,
		interpolation: (text: string) =>
			`${text} cannot be put in. A name or a field such as \${sums.total} can; compute the rest in a TypeScript cell, or write \\\${ for the characters themselves.`,
		inputName: (_: string) => 'A parameter cell needs a name. Write it after input.',
		inputShape: (_: string) => 'A parameter is written as lines of key and value, for example type: number.',
		inputUnknownKey: (key: string) =>
			`${key} is not known. There may be type, label, help, value, options, optionsFrom, min, max and step.`,
		inputType: (type: string) =>
			`type cannot be ${type}. Choose select, radio, slider, number, text, date or checkbox.`,
		inputMissing: (key: string) => `${key} is missing. Add a line with ${key}:`,
		inputText: (key: string) => `${key} must be a text. Put it in quotes.`,
		inputNumber: (key: string) => `${key} must be a number with a point as decimal sign.`,
		inputRange: (_: string) => 'min must be less than max, and step greater than 0.',
		inputOutside: (value: string) => `value ${value} lies outside min and max.`,
		inputDate: (value: string) => `value ${value} is not a date. Write it like 2024-12-31.`,
		inputBoolean: (_: string) => 'value must be true or false.',
		inputOptions: (_: string) => 'options must be a list of texts or numbers, or of { value, label }.',
		inputChoice: (value: string) => `value ${value} is not among the options.`,
		inputChoiceKind: (_: string) => 'value must be a text, a number or a list of them.',
		inputLeadingZero: (text: string) =>
			`${text} is read as a number and loses its leading zero. Put it in quotes: '${text}'.`,
		inputUnused: (key: string) => `${key} is not used by this type. Delete the line.`
	}
});
