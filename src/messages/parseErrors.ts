import { inBoth } from '#messages/inBoth.ts';

/** Why a text is no notebook. The line is named beside the sentence. */
export const parseErrors = inBoth({
	da: {
		unclosedFence: 'Cellen, der begynder her, er ikke lukket. Sæt ``` på en linje for sig efter dens sidste.',
		unclosedFront: 'Hovedet er ikke lukket. Sæt --- på en linje for sig efter dets sidste.',
		frontYaml: (detail: string) => `Hovedet kan ikke læses som YAML (${detail}). Ret linjen.`,
		frontValue: (key: string, expected: string) => `${key} skal være ${expected}.`,
		versionMissing: 'Hovedet mangler formatets version. Tilføj linjen kladde: 1.',
		versionTooNew: (found: string) =>
			`Filen er skrevet i format ${found}, som er nyere end denne app. Åbn den i en nyere udgave.`,
		cellHead: (head: string) =>
			`Ordene efter cellens slags kan ikke læses: ${head}. Luk citationstegn, og skil ord med mellemrum.`,
		expected: {
			text: 'tekst',
			'whole-number': 'et helt tal',
			date: 'en dato som 2027-12-31',
			'yes-or-no': 'true eller false',
			keys: 'linjer med nøgle og værdi',
			'list-of-texts': 'en liste af tekster',
			'rising-numbers': 'en liste af hele tal, hvert større end det før, som [0, 10, 24]',
			fingerprint: 'otte tegn af 0–9 og a–f, i citationstegn hvor alle er tal'
		},
		oneOf: (choices: string) => `et af ordene ${choices}`
	},
	en: {
		unclosedFence: 'The cell that begins here is not closed. Put ``` on a line of its own after its last.',
		unclosedFront: 'The head is not closed. Put --- on a line of its own after its last.',
		frontYaml: (detail: string) => `The head cannot be read as YAML (${detail}). Mend the line.`,
		frontValue: (key: string, expected: string) => `${key} must be ${expected}.`,
		versionMissing: 'The head lacks the version of the format. Add the line kladde: 1.',
		versionTooNew: (found: string) =>
			`The file is written in format ${found}, which is newer than this app. Open it in a newer version.`,
		cellHead: (head: string) =>
			`The words after the kind of the cell cannot be read: ${head}. Close quotes, and part words by spaces.`,
		expected: {
			text: 'text',
			'whole-number': 'a whole number',
			date: 'a date as 2027-12-31',
			'yes-or-no': 'true or false',
			keys: 'lines with key and value',
			'list-of-texts': 'a list of texts',
			'rising-numbers': 'a list of whole numbers, each larger than the one before, as [0, 10, 24]',
			fingerprint: 'eight of 0–9 and a–f, in quotes where all are digits'
		},
		oneOf: (choices: string) => `one of the words ${choices}`
	}
});
