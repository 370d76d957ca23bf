import { inBoth } from '#messages/inBoth.ts';

type Told = Readonly<Record<string, string>>;

const chartDa: Told = {
	type: 'Hvad der tegnes.',
	table: 'Tabellen, der tegnes: en SQL-celle, et udtræk eller en af programmets tabeller.',
	title: 'Overskrift over diagrammet.',
	subtitle: 'Linje under overskriften.',
	source: 'Hvor tallene kommer fra, som læseren skal se det.',
	x: 'Kolonne, der står hen ad vandret: grupper, tid eller tal.',
	y: 'Kolonne, der står opad.',
	color: 'Kolonne, der giver farver og forklaring.',
	facet: 'Kolonne: et lille diagram for hver værdi.',
	measure: 'Hvordan gruppens rækker bliver til ét tal. Uden den tælles rækkerne, eller of lægges sammen.',
	of: 'Kolonnen, som measure er af.',
	unit: 'Trin, som datoer samles i.',
	bins: 'Antal trin, som tal samles i: 1–200.',
	from: 'Kolonne med det sted, der flyttes fra.',
	to: 'Kolonne med det sted, der flyttes til.',
	count: 'Kolonne med, hvor mange en række står for. Uden den tælles rækkerne.',
	area: 'Kolonne med områdets kode.',
	population: 'Kolonne med antal indbyggere, som der regnes per.',
	age: 'Kolonne med alder.',
	sex: 'Kolonne med køn.',
	date: 'Kolonne med den dag, noget sker.',
	start: 'Kolonne med den dag, et ophold begynder.',
	end: 'Kolonne med den dag, et ophold slutter. Mangler den i en række, varer opholdet ved.',
	reason: 'Kolonne med, hvorfor et ophold sluttede. Står sammen med leaving.',
	leaving: 'De værdier af reason, der tæller som fraflytning: [mellem]. Andre slutdatoer er censureret.',
	threshold: 'Intet vises, som færre end så mange står bag. Uden den: 3.',
	top: 'Hvor mange af de største der tegnes.',
	center: 'Området i midten: en kode i anførselstegn eller $navn på en parametercelle.',
	scale: 'Hvordan farven følger tallet.',
	boundaries: 'En tabel med egne områder: { table: grænser, key: kode, geometry: geometri }.',
	picks: 'Parametercellen, der får det område, man vælger i billedet.',
	'boundaries.table': 'Tabellen med områderne.',
	'boundaries.key': 'Kolonne med områdets kode.',
	'boundaries.geometry': 'Kolonne med områdets omrids som GeoJSON i tekst.'
};

const chartEn: Told = {
	type: 'What is drawn.',
	table: 'The table that is drawn: a SQL cell, an extract or one of the app’s tables.',
	title: 'Heading above the chart.',
	subtitle: 'Line below the heading.',
	source: 'Where the numbers come from, as the reader shall see it.',
	x: 'Column that runs across: groups, time or numbers.',
	y: 'Column that runs upwards.',
	color: 'Column that gives colours and a key to them.',
	facet: 'Column: one small chart for each of its values.',
	measure: 'How a group’s rows become one number. Without it rows are counted, or of is summed.',
	of: 'The column that measure is of.',
	unit: 'Steps into which dates are gathered.',
	bins: 'Number of steps into which numbers are gathered: 1–200.',
	from: 'Column of the place that is moved from.',
	to: 'Column of the place that is moved to.',
	count: 'Column of how many a row stands for. Without it rows are counted.',
	area: 'Column of the area’s code.',
	population: 'Column of the number of inhabitants that rates are per.',
	age: 'Column of ages.',
	sex: 'Column of sexes.',
	date: 'Column of the day on which something happens.',
	start: 'Column of the day on which a stay begins.',
	end: 'Column of the day on which a stay ends. Where a row has none, the stay goes on.',
	reason: 'Column of why a stay ended. Goes with leaving.',
	leaving: 'The values of reason that count as leaving: [mellem]. Other ends are censored.',
	threshold: 'Nothing is shown that fewer than this stand behind. Without it: 3.',
	top: 'How many of the largest are drawn.',
	center: 'The area in the middle: a code in quotes, or $name of a parameter cell.',
	scale: 'How the colour follows the number.',
	boundaries: 'A table of own areas: { table: borders, key: code, geometry: geometry }.',
	picks: 'The parameter cell that gets the area that is picked in the picture.',
	'boundaries.table': 'The table of the areas.',
	'boundaries.key': 'Column of the area’s code.',
	'boundaries.geometry': 'Column of the area’s outline as GeoJSON in text.'
};

const inputDa: Told = {
	type: 'Hvordan der vælges.',
	label: 'Navnet, der står ved feltet.',
	help: 'En sætning under feltet.',
	value: 'Værdien nu. Den gemmes med notesbogen.',
	options: 'Listen, der vælges fra: tekster, tal eller { value, label }.',
	optionsFrom: 'En tabel, der vælges fra, eller en tabel og en kolonne: flytninger.koen.',
	multiple: 'true: der kan vælges flere.',
	search: 'true: mulighederne findes ved at skrive.',
	form: 'Navnet på en formular: dens parametre anvendes samlet.',
	min: 'Den mindste værdi.',
	max: 'Den største værdi.',
	step: 'Afstanden mellem to værdier.',
	maxLength: 'Det største antal tegn.',
	columns: 'Tabellens kolonner: { name, type, label }.',
	'columns.name': 'Kolonnens navn.',
	'columns.type': 'Hvad kolonnen holder.',
	'columns.label': 'Kolonnens overskrift.'
};

const inputEn: Told = {
	type: 'How one chooses.',
	label: 'The name beside the field.',
	help: 'A sentence below the field.',
	value: 'The value now. It is saved with the notebook.',
	options: 'The list to choose from: texts, numbers or { value, label }.',
	optionsFrom: 'A table to choose from, or a table and a column: moves.sex.',
	multiple: 'true: several can be chosen.',
	search: 'true: options are found by typing.',
	form: 'The name of a form: its parameters are applied together.',
	min: 'The smallest value.',
	max: 'The largest value.',
	step: 'The distance between two values.',
	maxLength: 'The most characters.',
	columns: 'The table’s columns: { name, type, label }.',
	'columns.name': 'The column’s name.',
	'columns.type': 'What the column holds.',
	'columns.label': 'The column’s heading.'
};

/** What the keys of chart and parameter cells mean, told while they are written; by key, those of a part after its key and a point. */
export const yamlKeys = inBoth({
	da: { needed: 'skal være der', chart: chartDa, input: inputDa },
	en: { needed: 'must be there', chart: chartEn, input: inputEn }
});
