import { inBoth } from '#messages/inBoth.ts';

/** `names` is a list in words, empty where there are none. */
const named = (names: string) => (names === '' ? '' : ` (${names})`);
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const interchange = inBoth({
	da: {
		exportTitle: 'Eksportér notesbogen',
		exportIntro:
			'Filen får kode og tekst. Resultater og rækker følger ikke med, medmindre du beder om det her. Notesbogens egen fil er uændret.',
		withOutputs: 'Tag det med, som cellerne viser',
		outputsWarning:
			'Rækker, tal og diagrammer forlader så notesbogen og ligger i filen, hvor enhver, der får den, kan læse dem. Gem den kun dér, hvor de må være.',
		gathering: 'Henter det, som cellerne viser …',
		firstRows: (rows: string, of: string) => `De første ${rows} af ${of} rækker`,
		allRows: (rows: number, text: string) => (rows === 1 ? '1 række' : `${text} rækker`),
		format: 'Format',
		formats: {
			jupyter: 'Jupyter-notesbog (.ipynb)',
			observable: 'Observable Notebook Kit (.html)',
			sql: 'SQL-fil'
		},
		comesBack: 'Åbnes filen igen i Kladde, er notesbogen den samme.',
		cannotHold: 'Det kan formatet ikke bære',
		holdsAll: 'Formatet kan bære alt i notesbogen.',
		save: 'Gem filen',
		importedTitle: (name: string) => `${name} er åbnet som ny notesbog`,
		notImportedTitle: (name: string) => `${name} kan ikke åbnes`,
		imported: (format: string, cells: number) =>
			`${format}: ${many(cells, 'celle', 'celler')}. Intet er kørt, og filen er ikke ændret. Notesbogen er ikke gemt endnu.`,
		notCarried: 'Det kom ikke med',
		allCarried: 'Alt kom med.',
		problems: {
			'not-json': (detail: string) => `Filen er ikke gyldig JSON og kan være afbrudt eller ændret: ${detail}`,
			'no-notebook': () => 'Der er ingen notesbog i filen. Åbn den, hvor den er lavet, og gem den igen.',
			'too-many-cells': (_: string, count: number, most: number) =>
				`Filen har ${count} celler, og der kan være ${most}. Del den, og åbn delene.`
		},
		losses: {
			attachments: (count: number) =>
				`${many(count, 'vedhæftet billede', 'vedhæftede billeder')} i tekst er udeladt.`,
			charts: (count: number, names: string) =>
				`${many(count, 'diagramcelle', 'diagramceller')}${named(names)} står som tekst og tegner ikke.`,
			comments: (count: number) =>
				`I ${many(count, 'celle', 'celler')} står <!-- foran <script; det er skrevet <\\!--, så siden ikke går i stykker.`,
			databases: (count: number, names: string) =>
				`${many(count, 'forbindelse', 'forbindelser')} til en database${named(names)} findes ikke her. Indlæs tabellerne som udtræk.`,
			display: (count: number) =>
				`${many(count, 'TypeScript-celle', 'TypeScript-celler')} ender med en værdi, som Notebook Kit kun viser med display(…).`,
			extracts: (count: number) =>
				`${many(count, 'udtræk', 'udtræk')}: kun beskrivelsen følger med. Tabellerne skal skaffes på anden vis dér.`,
			fileAttachments: (count: number) =>
				`FileAttachment bruges ${many(count, 'gang', 'gange')} og virker ikke her. Indlæs filen som udtræk.`,
			fileStatements: (count: number, names: string) =>
				`${many(count, 'sætning', 'sætninger')}${named(names)} rækker ud over notesbogen og bliver afvist, når cellen køres.`,
			hidden: (count: number) =>
				`${many(count, 'celle', 'celler')} viste ikke sit resultat dér; her vises det.`,
			imports: (count: number, names: string) =>
				`${many(count, 'modul', 'moduler')}${named(names)} hentes udefra og kan ikke hentes her.`,
			inputs: (count: number, names: string) =>
				`${many(count, 'parameter', 'parametre')}${named(names)} står som tekst og kan ikke betjenes.`,
			interpolations: (count: number) =>
				`${many(count, 'udtryk', 'udtryk')} i \${…} regnes ikke ud, men står som tekst.`,
			kernel: (_: number, names: string) =>
				`Kernen${named(names)} følger ikke med; Kladde kører SQL og TypeScript.`,
			look: (_: number, names: string) => `Sidens udseende${named(names)} følger ikke med.`,
			magics: (count: number, names: string) =>
				`${many(count, 'linje', 'linjer')} til den anden notesbogs kerne${named(names)} har ingen virkning her.`,
			otherCode: (count: number, names: string) =>
				`${many(count, 'celle', 'celler')} i andre sprog${named(names)} står som tekst og køres ikke.`,
			outputs: (count: number) =>
				`${many(count, 'resultat', 'resultater')} er udeladt. Kør cellerne for at få dem igen.`,
			outputsCut: (count: number, names: string) =>
				`${many(count, 'tabel', 'tabeller')}${named(names)}: kun de første rækker er med.`,
			outputsPlans: (count: number, names: string) =>
				`${many(count, 'plan', 'planer')} fra EXPLAIN${named(names)} er udeladt.`,
			outputsStale: (count: number, names: string) =>
				`${many(count, 'celle', 'celler')}${named(names)} viser et resultat, der er forældet eller ved at blive lavet; det er udeladt.`,
			outputsUnread: (count: number, names: string) =>
				`${many(count, 'celle', 'celler')}${named(names)} har et resultat, der ikke kan læses nu; det er udeladt. Kør cellen igen.`,
			parameters: (count: number) =>
				`${many(count, 'SQL-celle', 'SQL-celler')} læser en parameter som $navn; den skal bindes på anden vis dér.`,
			sqlDatabase: (count: number) =>
				`${many(count, 'SQL-celle', 'SQL-celler')} skal have en database: skriv en celle, der sætter db til en DuckDBClient med tabellerne. En celles navn er ikke en tabel dér.`,
			tags: (count: number) => `${many(count, 'mærke', 'mærker')} på celler er udeladt.`,
			tsKernel: (count: number) =>
				`${many(count, 'TypeScript-celle', 'TypeScript-celler')} kræver en kerne til TypeScript, og Plot findes ikke i den.`,
			views: (count: number) =>
				`view() og Inputs bruges ${many(count, 'gang', 'gange')} og virker ikke her. Lav en parameter i stedet.`,
			widgets: () => 'Widgets er udeladt.'
		}
	},
	en: {
		exportTitle: 'Export the notebook',
		exportIntro:
			'The file gets code and text. Results and rows do not come along unless you ask for it here. The notebook’s own file stays as it is.',
		withOutputs: 'Take along what the cells show',
		outputsWarning:
			'Rows, figures and charts then leave the notebook and lie in the file, where anybody who gets it can read them. Save it only where they may be.',
		gathering: 'Fetching what the cells show …',
		firstRows: (rows: string, of: string) => `The first ${rows} of ${of} rows`,
		allRows: (rows: number, text: string) => (rows === 1 ? '1 row' : `${text} rows`),
		format: 'Format',
		formats: {
			jupyter: 'Jupyter notebook (.ipynb)',
			observable: 'Observable Notebook Kit (.html)',
			sql: 'SQL file'
		},
		comesBack: 'Opened in Kladde again, the file is the same notebook.',
		cannotHold: 'What the format cannot hold',
		holdsAll: 'The format holds everything in the notebook.',
		save: 'Save the file',
		importedTitle: (name: string) => `${name} is open as a new notebook`,
		notImportedTitle: (name: string) => `${name} cannot be opened`,
		imported: (format: string, cells: number) =>
			`${format}: ${many(cells, 'cell', 'cells')}. Nothing was run, and the file is unchanged. The notebook is not saved yet.`,
		notCarried: 'What did not come along',
		allCarried: 'Everything came along.',
		problems: {
			'not-json': (detail: string) => `The file is not valid JSON and may be cut off or changed: ${detail}`,
			'no-notebook': () => 'There is no notebook in the file. Open it where it was made, and save it again.',
			'too-many-cells': (_: string, count: number, most: number) =>
				`The file has ${count} cells, and there can be ${most}. Split it, and open the parts.`
		},
		losses: {
			attachments: (count: number) =>
				`${many(count, 'attached picture', 'attached pictures')} in text left out.`,
			charts: (count: number, names: string) =>
				`${many(count, 'chart cell', 'chart cells')}${named(names)}: there as text, without drawing.`,
			comments: (count: number) =>
				`In ${many(count, 'cell', 'cells')} <!-- stands before <script; it is written <\\!-- so that the page does not break.`,
			databases: (count: number, names: string) =>
				`${many(count, 'connection', 'connections')} to a database${named(names)} not found here. Load the tables as extracts.`,
			display: (count: number) =>
				`${many(count, 'TypeScript cell', 'TypeScript cells')} with a value at the end, which Notebook Kit shows with display(…) only.`,
			extracts: (count: number) =>
				`${many(count, 'extract', 'extracts')}: only the description comes along. The tables must be had in another way there.`,
			fileAttachments: (count: number) =>
				`FileAttachment is used ${many(count, 'time', 'times')} and does not work here. Load the file as an extract.`,
			fileStatements: (count: number, names: string) =>
				`${many(count, 'statement', 'statements')}${named(names)} beyond the notebook: refused when the cell is run.`,
			hidden: (count: number) => `${many(count, 'cell', 'cells')} hid the result there; here it is shown.`,
			imports: (count: number, names: string) =>
				`${many(count, 'module', 'modules')}${named(names)} from outside, which cannot be fetched here.`,
			inputs: (count: number, names: string) =>
				`${many(count, 'parameter', 'parameters')}${named(names)}: there as text, not to be turned.`,
			interpolations: (count: number) =>
				`${many(count, 'expression', 'expressions')} in \${…} left as text, not worked out.`,
			kernel: (_: number, names: string) =>
				`The kernel${named(names)} does not come along; Kladde runs SQL and TypeScript.`,
			look: (_: number, names: string) => `The look of the page${named(names)} does not come along.`,
			magics: (count: number, names: string) =>
				`${many(count, 'line', 'lines')} for the other notebook’s kernel${named(names)} without effect here.`,
			otherCode: (count: number, names: string) =>
				`${many(count, 'cell', 'cells')} in other languages${named(names)} kept as text, not run.`,
			outputs: (count: number) =>
				`${many(count, 'output', 'outputs')} left out. Run the cells to have them again.`,
			outputsCut: (count: number, names: string) =>
				`${many(count, 'table', 'tables')}${named(names)}: the first rows only.`,
			outputsPlans: (count: number, names: string) =>
				`${many(count, 'plan', 'plans')} of EXPLAIN${named(names)} left out.`,
			outputsStale: (count: number, names: string) =>
				`${many(count, 'cell', 'cells')}${named(names)} with a result that is stale or being made, left out.`,
			outputsUnread: (count: number, names: string) =>
				`${many(count, 'cell', 'cells')}${named(names)} with a result that cannot be read now, left out. Run the cell again.`,
			parameters: (count: number) =>
				`${many(count, 'SQL cell', 'SQL cells')} with a parameter as $name, which must be bound in another way there.`,
			sqlDatabase: (count: number) =>
				`${many(count, 'SQL cell', 'SQL cells')} in need of a database: write a cell that sets db to a DuckDBClient with the tables. A cell’s name is no table there.`,
			tags: (count: number) => `${many(count, 'tag', 'tags')} on cells left out.`,
			tsKernel: (count: number) =>
				`${many(count, 'TypeScript cell', 'TypeScript cells')} in need of a kernel for TypeScript, which has no Plot.`,
			views: (count: number) =>
				`view() and Inputs are used ${many(count, 'time', 'times')} and do not work here. Make a parameter instead.`,
			widgets: () => 'Widgets left out.'
		}
	}
});
