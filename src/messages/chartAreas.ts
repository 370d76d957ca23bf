import { inBoth } from '#messages/inBoth.ts';

type OwnTable = { readonly table: string; readonly key: string };

/** What the chart panel says of the areas of a map, and of what picking one does. */
export const chartAreas = inBoth({
	da: {
		map: 'Kort',
		municipalities: 'kommuner',
		/** Before the names of inputs. */
		picks: 'Valg i billedet sætter',
		newInput: 'ny parameter',
		makesInput: (name: string) =>
			`En parameter med navnet ${name} sættes ind over diagrammet. Andre celler læser den som $${name}.`,
		/** The name of a new parameter for what is picked, and its label. */
		picked: 'valgt',
		pickedLabel: 'Valgt område',
		/** Own areas that no column of the table lies in; `examples` are some of their keys. */
		strangers: ({ table, key }: OwnTable, examples: string) =>
			`Områderne i ${table} hedder ${examples} (kolonnen ${key}). Ingen kolonne her har mindst halvdelen af sine værdier blandt dem. Skriv dem ens i en SQL-celle, eller indlæs ${table} igen med den kolonne, som de svarer til.`
	},
	en: {
		map: 'Map',
		municipalities: 'municipalities',
		picks: 'A pick in the picture sets',
		newInput: 'new parameter',
		makesInput: (name: string) =>
			`A parameter called ${name} is inserted above the chart. Other cells read it as $${name}.`,
		picked: 'picked',
		pickedLabel: 'Picked area',
		strangers: ({ table, key }: OwnTable, examples: string) =>
			`The areas in ${table} are called ${examples} (the column ${key}). No column here has at least half of its values among them. Write them alike in a SQL cell, or load ${table} again with the column that they match.`
	}
});
