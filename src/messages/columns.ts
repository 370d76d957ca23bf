import { inBoth } from '#messages/inBoth.ts';
import { roleWords } from '#messages/roleWords.ts';

export const columns = inBoth({
	da: {
		show: 'Kolonner',
		showNamed: (name: string) => `Kolonner i ${name}`,
		heading: (name: string) => `Kolonner i ${name}`,
		draw: 'Tegn',
		drawNamed: (column: string) => `Tegn ${column} i notesbogen`,
		chartWords: {
			count: 'antal',
			from: 'fra',
			month: 'maaned',
			title: (column: string, table: string) => `${column} i ${table}`
		},
		close: 'Luk',
		closeNamed: (name: string) => `Luk kolonnerne i ${name}`,
		told: (done: string, all: string) => `${done} af ${all} kolonner er set igennem`,
		allTold: (all: string) =>
			all === '1' ? 'Den ene kolonne er set igennem' : `Alle ${all} kolonner er set igennem`,
		waiting: 'venter …',
		running: 'ses igennem …',
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`),
		cut: (rows: string) => `Kun de første ${rows} rækker, som resultatet viser.`,
		missing: (percent: string, count: string) => `${percent} mangler (${count})`,
		noneMissing: 'ingen mangler',
		allMissing: 'alle værdier mangler',
		distinct: (count: string) => (count === '1' ? '1 værdi' : `${count} forskellige`),
		about: (count: string) => `ca. ${count} forskellige`,
		allDifferent: 'alle forskellige',
		range: (min: string, max: string) => `fra ${min} til ${max}`,
		offAxis: (count: string) => `${count} er uendelige eller ikke et tal og vises ikke`,
		top: 'Hyppigste værdier',
		others: (count: string) => `øvrige: ${count}`,
		sampled: (rows: string) => `Talt i ${rows} tilfældige rækker`,
		noRepeat: (rows: string) => `Ingen værdi går igen i ${rows} tilfældige rækker.`,
		empty: '(tom tekst)',
		kept: (role: string) => `Værdierne vises ikke, fordi kolonnen holder ${role}.`,
		keptBySame: 'Værdierne vises ikke, fordi et udtræk har en følsom kolonne af samme navn.',
		keptLike: 'Værdierne vises ikke, fordi de ligner CPR-numre.',
		keptRoles: {
			cpr: 'CPR-numre',
			name: 'navne',
			address: 'adresser',
			'free-text': 'fritekst',
			boundary: 'omrids'
		},
		roles: roleWords.da,
		other: 'Sammensatte værdier; her tælles kun de manglende.',
		chart: (bins: string, from: string, to: string, most: string, mostFrom: string, mostTo: string) =>
			`Fordeling i ${bins} lige brede trin fra ${from} til ${to}. Flest, ${most}, ligger fra ${mostFrom} til ${mostTo}.`,
		chartOne: (count: string, value: string) => `Alle ${count} er ${value}.`,
		bin: (from: string, to: string, count: string) => `${from} til ${to}: ${count}`,
		failed: 'Kolonnen kunne ikke ses igennem',
		gone: 'Tabellen ligger ikke længere i hukommelsen.'
	},
	en: {
		show: 'Columns',
		showNamed: (name: string) => `Columns of ${name}`,
		heading: (name: string) => `Columns of ${name}`,
		draw: 'Draw',
		drawNamed: (column: string) => `Draw ${column} in the notebook`,
		chartWords: {
			count: 'count',
			from: 'start',
			month: 'month',
			title: (column: string, table: string) => `${column} in ${table}`
		},
		close: 'Close',
		closeNamed: (name: string) => `Close the columns of ${name}`,
		told: (done: string, all: string) => `${done} of ${all} columns looked through`,
		allTold: (all: string) =>
			all === '1' ? 'The one column is looked through' : `All ${all} columns are looked through`,
		waiting: 'waiting …',
		running: 'being looked through …',
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		cut: (rows: string) => `Only the first ${rows} rows, which the result shows.`,
		missing: (percent: string, count: string) => `${percent} missing (${count})`,
		noneMissing: 'none missing',
		allMissing: 'all values missing',
		distinct: (count: string) => (count === '1' ? '1 value' : `${count} different`),
		about: (count: string) => `about ${count} different`,
		allDifferent: 'all different',
		range: (min: string, max: string) => `from ${min} to ${max}`,
		offAxis: (count: string) => `${count} are infinite or not a number and are not shown`,
		top: 'Most frequent values',
		others: (count: string) => `others: ${count}`,
		sampled: (rows: string) => `Counted in ${rows} rows drawn at random`,
		noRepeat: (rows: string) => `No value is repeated in ${rows} rows drawn at random.`,
		empty: '(empty text)',
		kept: (role: string) => `The values are not shown, since the column holds ${role}.`,
		keptBySame: 'The values are not shown, since an extract has a sensitive column of the same name.',
		keptLike: 'The values are not shown, since they look like CPR numbers.',
		keptRoles: {
			cpr: 'CPR numbers',
			name: 'names',
			address: 'addresses',
			'free-text': 'free text',
			boundary: 'outlines'
		},
		roles: roleWords.en,
		other: 'Composed values; only the missing ones are counted.',
		chart: (bins: string, from: string, to: string, most: string, mostFrom: string, mostTo: string) =>
			`Distribution in ${bins} steps of one width from ${from} to ${to}. Most, ${most}, lie from ${mostFrom} to ${mostTo}.`,
		chartOne: (count: string, value: string) => `All ${count} are ${value}.`,
		bin: (from: string, to: string, count: string) => `${from} to ${to}: ${count}`,
		failed: 'The column could not be looked through',
		gone: 'The table is no longer in memory.'
	}
});
