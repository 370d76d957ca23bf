import { inBoth } from '#messages/inBoth.ts';

/** What a cell's text got wrong before anything ran, by kind of fault; each takes what it is about. */
export const syntax = inBoth({
	da: {
		parser: (words: string) => words,
		tooDeep: (_: string) => 'Cellens parenteser står for dybt i hinanden. Del den i flere celler.',
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
			`${key} kendes ikke. Der kan stå type, label, help, value, form og, alt efter type, options, optionsFrom, multiple, search, min, max, step, maxLength og columns.`,
		inputType: (type: string) =>
			`type kan ikke være ${type}. Vælg select, radio, slider, range, number, text, date, period, checkbox, button eller table.`,
		inputMissing: (key: string) => `${key} mangler. Tilføj en linje med ${key}:`,
		inputText: (key: string) => `${key} skal være en tekst. Sæt den i anførselstegn.`,
		inputNumber: (key: string) => `${key} skal være et tal med punktum som decimaltegn.`,
		inputRange: (_: string) => 'min skal være mindre end max, og step skal være større end 0.',
		inputOutside: (value: string) => `value ${value} ligger uden for min og max.`,
		inputDate: (value: string) => `${value} er ikke en dato. Skriv den som 2024-12-31.`,
		inputBoolean: (key: string) => `${key} skal være true eller false.`,
		inputEnds: (_: string) => 'value skal være to tal, det mindste først: [18, 64].',
		inputPeriod: (_: string) =>
			'value skal have to datoer: { fra: 2024-01-01, til: 2024-12-31 }. Begge dage er med.',
		inputOrder: (ends: string) => `${ends} står i forkert rækkefølge. Skriv den mindste først.`,
		inputPresses: (_: string) => 'value tæller tryk på knappen. Skriv 0.',
		inputLength: (_: string) => 'maxLength skal være et helt tal over 0.',
		inputTooLong: (most: string) => `value er længere end maxLength, som er ${most}.`,
		inputList: (_: string) => 'value skal være en liste, når multiple er true: [] eller [a, b].',
		inputSeveral: (_: string) => 'value er en liste. Tilføj multiple: true, eller vælg én værdi.',
		inputOptionsFrom: (_: string) =>
			'optionsFrom skal være navnet på en tabel, eller en tabel og en kolonne: flytninger.koen.',
		inputOptionsTwice: (_: string) => 'options og optionsFrom kan ikke stå sammen. Slet den ene.',
		inputColumns: (_: string) =>
			'columns skal være en liste af { name, type }. type er text, integer, decimal, date eller boolean.',
		inputColumnKey: (key: string) => `${key} kendes ikke her. En kolonne har name, type og label.`,
		inputColumnType: (name: string) =>
			`${name} mangler en type. Vælg text, integer, decimal, date eller boolean.`,
		inputColumnTwice: (name: string) => `To kolonner hedder ${name}. Giv den ene et andet navn.`,
		inputRows: (_: string) => 'value skal være en liste af rækker: - { kolonne: værdi }.',
		inputRowColumn: (name: string) => `${name} er ikke blandt columns. Tilføj kolonnen, eller ret navnet.`,
		inputCellText: (name: string) => `${name} skal være en tekst. Sæt den i anførselstegn.`,
		inputCellInteger: (name: string) => `${name} skal være et helt tal.`,
		inputCellDecimal: (name: string) => `${name} skal være et tal med punktum som decimaltegn.`,
		inputCellDate: (name: string) => `${name} skal være en dato som 2024-12-31.`,
		inputCellBoolean: (name: string) => `${name} skal være true eller false.`,
		inputOptions: (_: string) =>
			'options skal være en liste af tekster eller tal, eller af { value, label }.',
		inputChoice: (value: string) => `value ${value} er ikke blandt options.`,
		inputChoiceKind: (_: string) => 'value skal være en tekst, et tal eller en liste af dem.',
		inputLeadingZero: (text: string) =>
			`${text} læses som et tal og mister sit foranstillede nul. Sæt det i anførselstegn: '${text}'.`,
		inputUnused: (key: string) => `${key} bruges ikke af denne type. Slet linjen.`,
		chartShape: (_: string) =>
			'Et diagram skrives som linjer med nøgle og værdi, for eksempel type: bar og table: flytninger.',
		chartUnknownKey: (key: string) => `${meant(key, 'Mente du', 'eller')} Slet linjen, eller ret nøglen.`,
		chartType: (type: string) =>
			`${meant(type, 'Mente du', 'eller')} type er bar, line, area, dot, histogram, heatmap, box, pyramid, waffle, slope, od-matrix, rate-map, count-map, flow-map, od-maps, hub, partners, net-pyramid, alluvial eller residence.`,
		chartWord: (words: string) => `${wordKey(words)} skal være et af ordene ${wordList(words)}.`,
		chartWhole: (range: string) => `${wordKey(range)} skal være et helt tal, ${wordList(range)}.`,
		chartNumbers: (column: string) =>
			`${wordKey(column)} skal være en kolonne med tal, og ${wordList(column)} holder noget andet. Vælg en anden kolonne, eller gør den til tal i en SQL-celle.`,
		chartDates: (column: string) =>
			`${wordKey(column)} skal være en kolonne med datoer, og ${wordList(column)} holder noget andet. Vælg en anden kolonne, eller gør den til datoer i en SQL-celle.`,
		chartBoundaries: (_: string) =>
			'boundaries skal have tre dele: { table: grænser, key: kode, geometry: geometri }.',
		chartLeaving: (_: string) =>
			'leaving skal være en værdi af kolonnen i reason eller en liste af dem: [mellem, udvandring].',
		chartOf: (measure: string) => `measure: ${measure} skal bruge en kolonne. Tilføj en linje med of:`,
		chartCount: (column: string) =>
			`measure: count tæller rækker og bruger ikke of: ${column}. Slet linjen, eller skriv measure: distinct.`,
		chartOfAndCount: (measure: string) =>
			`of og count kan ikke stå sammen her, hvor der regnes ${measure}. Slet den ene.`,
		chartStacked: (measure: string) =>
			`${measure} kan ikke lægges oven på hinanden. Vælg count, sum eller share, eller en anden type.`,
		chartRate: (_: string) =>
			'Et kort i farver viser rater. Angiv population og hvad der tælles, eller of med measure: mean. Antal vises af type: count-map.',
		chartPer: (measure: string) =>
			`${measure} kan ikke regnes per indbygger. Angiv count, eller of med measure: sum, eller slet population.`
	},
	en: {
		parser: (words: string) => words,
		tooDeep: (_: string) =>
			'The brackets of this cell stand too deep in each other. Make several cells of it.',
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
			`${key} is not known. There may be type, label, help, value, form and, by type, options, optionsFrom, multiple, search, min, max, step, maxLength and columns.`,
		inputType: (type: string) =>
			`type cannot be ${type}. Choose select, radio, slider, range, number, text, date, period, checkbox, button or table.`,
		inputMissing: (key: string) => `${key} is missing. Add a line with ${key}:`,
		inputText: (key: string) => `${key} must be a text. Put it in quotes.`,
		inputNumber: (key: string) => `${key} must be a number with a point as decimal sign.`,
		inputRange: (_: string) => 'min must be less than max, and step greater than 0.',
		inputOutside: (value: string) => `value ${value} lies outside min and max.`,
		inputDate: (value: string) => `${value} is not a date. Write it like 2024-12-31.`,
		inputBoolean: (key: string) => `${key} must be true or false.`,
		inputEnds: (_: string) => 'value must be two numbers, the smaller first: [18, 64].',
		inputPeriod: (_: string) =>
			'value must have two dates: { fra: 2024-01-01, til: 2024-12-31 }, first and last day.',
		inputOrder: (ends: string) => `${ends} stand in the wrong order. Write the smaller first.`,
		inputPresses: (_: string) => 'value counts presses of the button. Write 0.',
		inputLength: (_: string) => 'maxLength must be a whole number above 0.',
		inputTooLong: (most: string) => `value is longer than maxLength, which is ${most}.`,
		inputList: (_: string) => 'value must be a list where multiple is true: [] or [a, b].',
		inputSeveral: (_: string) => 'value is a list. Add multiple: true, or choose one value.',
		inputOptionsFrom: (_: string) =>
			'optionsFrom must be the name of a table, or a table and a column: moves.sex.',
		inputOptionsTwice: (_: string) => 'options and optionsFrom cannot both be there. Delete one.',
		inputColumns: (_: string) =>
			'columns must be a list of { name, type }. type is text, integer, decimal, date or boolean.',
		inputColumnKey: (key: string) => `${key} is not known here. A column has name, type and label.`,
		inputColumnType: (name: string) =>
			`${name} needs a type. Choose text, integer, decimal, date or boolean.`,
		inputColumnTwice: (name: string) => `Two columns are called ${name}. Give one another name.`,
		inputRows: (_: string) => 'value must be a list of rows: - { column: value }.',
		inputRowColumn: (name: string) => `${name} is not among the columns. Add the column, or mend the name.`,
		inputCellText: (name: string) => `${name} must be a text. Put it in quotes.`,
		inputCellInteger: (name: string) => `${name} must be a whole number.`,
		inputCellDecimal: (name: string) => `${name} must be a number with a point as decimal sign.`,
		inputCellDate: (name: string) => `${name} must be a date like 2024-12-31.`,
		inputCellBoolean: (name: string) => `${name} must be true or false.`,
		inputOptions: (_: string) => 'options must be a list of texts or numbers, or of { value, label }.',
		inputChoice: (value: string) => `value ${value} is not among the options.`,
		inputChoiceKind: (_: string) => 'value must be a text, a number or a list of them.',
		inputLeadingZero: (text: string) =>
			`${text} is read as a number and loses its leading zero. Put it in quotes: '${text}'.`,
		inputUnused: (key: string) => `${key} is not used by this type. Delete the line.`,
		chartShape: (_: string) =>
			'A chart is written as lines of key and value, for example type: bar and table: moves.',
		chartUnknownKey: (key: string) => `${meant(key, 'Did you mean', 'or')} Delete the line, or mend the key.`,
		chartType: (type: string) =>
			`${meant(type, 'Did you mean', 'or')} type is bar, line, area, dot, histogram, heatmap, box, pyramid, waffle, slope, od-matrix, rate-map, count-map, flow-map, od-maps, hub, partners, net-pyramid, alluvial or residence.`,
		chartWord: (words: string) => `${wordKey(words)} must be one of the words ${wordList(words)}.`,
		chartWhole: (range: string) => `${wordKey(range)} must be a whole number, ${wordList(range)}.`,
		chartNumbers: (column: string) =>
			`${wordKey(column)} must be a column of numbers, and ${wordList(column)} holds something else. Choose another column, or turn it into numbers in a SQL cell.`,
		chartDates: (column: string) =>
			`${wordKey(column)} must be a column of dates, and ${wordList(column)} holds something else. Choose another column, or turn it into dates in a SQL cell.`,
		chartBoundaries: (_: string) =>
			'boundaries must have three parts: { table: borders, key: code, geometry: geometry }.',
		chartLeaving: (_: string) =>
			'leaving must be a value of the column in reason, or a list of them: [mellem, udvandring].',
		chartOf: (measure: string) => `measure: ${measure} needs a column. Add a line with of:`,
		chartCount: (column: string) =>
			`measure: count counts rows and does not use of: ${column}. Delete the line, or write measure: distinct.`,
		chartOfAndCount: (measure: string) =>
			`of and count cannot both be there for the measure ${measure}. Delete one.`,
		chartStacked: (measure: string) =>
			`${measure} cannot be stacked. Choose count, sum or share, or another type.`,
		chartRate: (_: string) =>
			'A map in colours shows rates. Give population and what is counted, or of with measure: mean. Counts are shown by type: count-map.',
		chartPer: (measure: string) =>
			`${measure} cannot be taken per inhabitant. Give count, or of with measure: sum, or delete population.`
	}
});

/** `colour → color → count`: a word that is not known, and those that were perhaps meant. */
function meant(about: string, didYouMean: string, or: string): string {
	const [word = '', ...near] = about.split(' → ');
	const isDanish = or === 'eller';
	const unknown = isDanish ? `${word} kendes ikke.` : `${word} is not known.`;
	return near.length === 0 ? unknown : `${unknown} ${didYouMean} ${near.join(` ${or} `)}?`;
}

/** `measure: count, sum`: a key, and what it can be. */
const wordKey = (about: string) => about.split(': ', 1)[0] ?? '';
const wordList = (about: string) => about.slice(wordKey(about).length + 2);
