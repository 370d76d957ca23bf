import fc from 'fast-check';
import { cellIds } from '#lib/notebook/cellIds.ts';
import type {
	Cell,
	ColumnContract,
	ColumnForm,
	Dialect,
	FrontMatter,
	Notebook,
	Part
} from '#lib/notebook/notebook.ts';

/** Fixed, so that a failure is the same everywhere. */
export const seeded = (numRuns: number) => ({ seed: 20_260_101, numRuns });

/** What parse adds to remember the file is no part of what a notebook says. */
export const said = ({ front, cells }: Notebook) => {
	const nextId = cellIds();
	const { written, ...declared } = front;
	return {
		front: declared,
		cells: cells.map(({ id, written, ...cell }) => ({ id: nextId(), ...cell }))
	};
};

const piece = fc.constantFrom(
	...[
		'\n',
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		'\t',
		' ',
		'   ',
		'a',
		'select 1',
		'Ærø',
		'a\u030A',
		'😀',
		'\u00A0',
		'\uFEFF'
	],
	...[
		'```',
		'````',
		'~~~',
		'~~~~~',
		'   ```',
		'```sql',
		'```sql moves folded',
		'~~~ts x',
		'```\n',
		'\n```\n',
		'```md'
	],
	...[
		'---',
		'---\n',
		'\n---\n',
		'kladde: 1',
		'<!-- cell -->',
		'<!-- cell x folded -->\n',
		'<!--',
		'-->',
		'# Title'
	],
	...[
		'"',
		'\\',
		'=',
		'`',
		'-',
		'>',
		'\u2028',
		'\uD800',
		'\0',
		': ',
		'#',
		'{',
		'%',
		'&a',
		'*a',
		'!x',
		'|',
		'__proto__'
	]
);
/** Texts made of what is hard to carry in this format. */
export const hardText = fc.oneof(
	{ weight: 5, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }
);

const name = fc.oneof(fc.constantFrom('moves', 'folded', '-', '', 'flytninger år', 'Ærø'), hardText);
const flags = fc.dictionary(fc.oneof(fc.constantFrom('folded', 'limit', 'view'), hardText), flagValue(), {
	maxKeys: 3,
	noNullPrototype: true
});

function flagValue() {
	return fc.oneof(fc.constant(true as const), fc.constantFrom('10', 'true', ''), hardText);
}

const info = fc.constantFrom(
	'',
	'python',
	'python moves',
	'SQL',
	'{.r #x}',
	'a `b`',
	'sql{1}',
	'js "x',
	'mermaid  x'
);

const cell: fc.Arbitrary<Omit<Cell, 'id'>> = fc.oneof(
	fc
		.tuple(fc.constantFrom('md', 'md', 'sql', 'ts', 'input', 'chart'), hardText, fc.option(name), flags)
		.map(([kind, source, named, flags]) => ({
			kind: kind as Cell['kind'],
			source,
			flags,
			...(named === null ? {} : { name: named })
		})),
	fc.tuple(hardText, info).map(([source, info]) => ({ kind: 'other' as const, source, flags: {}, info })),
	hardText.map((source) => ({ kind: 'md' as const, source, flags: {} }))
);

/** A record whose keys are there or not: never there and undefined. */
const record = <T extends object>(
	keys: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> },
	required: (keyof T)[]
) =>
	fc.record(keys as never, {
		requiredKeys: required as never,
		noNullPrototype: true
	}) as unknown as fc.Arbitrary<T>;

export const dialect = record<Dialect>(
	{
		encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'),
		separator: fc.constantFrom(';', ',', '\t', '|'),
		quote: fc.constantFrom('"', ''),
		decimal: fc.constantFrom(',', '.'),
		thousands: fc.constantFrom('.', ',', ' '),
		header: fc.boolean(),
		skip: fc.nat(9),
		date: fc.constantFrom('dd-mm-yyyy', 'yyyymmdd'),
		missing: fc.array(hardText, { maxLength: 2 }),
		zero: fc.array(hardText, { minLength: 1, maxLength: 2 }),
		cuts: fc
			.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 3 })
			.map((cuts) => cuts.toSorted((a, b) => a - b))
	},
	['encoding', 'separator', 'quote', 'decimal', 'header', 'skip', 'missing']
);

const columns = fc.uniqueArray(
	record<ColumnContract>(
		{
			name: fc.oneof(fc.constantFrom('alder', '007', '2020', 'null', '0...5', '__proto__'), hardText),
			type: fc.constantFrom('text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'),
			role: fc.oneof(fc.constantFrom('cpr', 'date'), hardText),
			source: hardText,
			as: fc.constantFrom('pseudonym', 'birth-date', 'age', 'sex'),
			at: fc.constant('2024-12-31'),
			form: record<ColumnForm>(
				{
					decimal: fc.constantFrom(',', '.'),
					thousands: fc.constantFrom('.', ''),
					date: fc.constant('yyyymmdd'),
					marked: fc.constant(true)
				},
				['date']
			)
		},
		['name', 'type']
	).map((column) => (column.as === 'age' ? { at: '2024-12-31', ...column } : column)),
	{ maxLength: 4, selector: (column) => column.name }
);

const extract = record<FrontMatter['extracts'][number]>(
	{
		name,
		file: hardText,
		dialect,
		columns,
		fileColumn: hardText,
		format: fc.constantFrom('spreadsheet', 'parquet', 'fixed-width'),
		part: record<Part>({ member: hardText, sheet: hardText, range: hardText, object: hardText }, ['sheet']),
		leftOut: fc.array(hardText, { minLength: 1, maxLength: 2 }),
		rows: fc.nat(),
		key: fc.stringMatching(/^[0-9a-f]{8}$/),
		synthetic: fc.record({ kind: hardText, seed: fc.nat(), size: fc.nat() }, { noNullPrototype: true })
	},
	['name', 'file', 'columns']
);

const day = fc
	.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

export const frontMatter = record<Omit<FrontMatter, 'written'>>(
	{
		kladde: fc.constant(1),
		title: fc.oneof(fc.constantFrom('', 'Flyttemønstre'), hardText),
		language: fc.constantFrom('da', 'en'),
		purpose: hardText,
		legalBasis: hardText,
		deleteBy: day,
		threshold: fc.integer({ min: 1, max: 100 }),
		run: fc.constantFrom('auto', 'manual'),
		extracts: fc.uniqueArray(extract, { maxLength: 2, selector: ({ name }) => name })
	},
	['kladde', 'title', 'run', 'extracts']
) as fc.Arbitrary<FrontMatter>;

const plain = fc.constant<FrontMatter>({ kladde: 1, title: '', run: 'auto', extracts: [], written: '' });

export const cells = fc.array(cell, { maxLength: 5 }).map((cells): readonly Cell[] => {
	const nextId = cellIds();
	return cells.map((cell) => ({ id: nextId(), ...cell }));
});

/** Any notebook that a program could make: no `written`, hostile names, sources and front matter. */
export const notebook: fc.Arbitrary<Notebook> = fc.record(
	{ front: fc.oneof({ weight: 3, arbitrary: frontMatter }, { weight: 1, arbitrary: plain }), cells },
	{ noNullPrototype: true }
);

const frontText = fc.constantFrom(
	'',
	'',
	'---\nkladde: 1\n---',
	'---\nkladde: 1\n---\n\n',
	'\uFEFF---  \r\n# own words\r\nkladde:   1 # one\r\ntitle: "Flyt"\r\nunknown: {a: [1,  2]}\r\n---\t\r\n',
	"---\nrun: auto\nkladde: 1\nextracts:\n    a:\n        file: 'x*.csv'  # why\n        columns: {b: text}\n---\n",
	'\uFEFF',
	'---\nkladde: 1\n'
);

/** Texts as a person, a tool or an accident may leave them in a file. */
export const fileText = fc
	.tuple(frontText, fc.array(fc.oneof(hardText, block()), { maxLength: 6 }))
	.map((parts) => parts.flat().join(''));

function block() {
	const eol = fc.constantFrom('\n', '\r\n');
	const marker = fc.constantFrom('```', '````', '~~~', '~~~~');
	const head = fc.constantFrom(
		'sql',
		'sql moves',
		'  sql   "a b"  folded ',
		'ts - x=1',
		'',
		'python',
		'md',
		'sql "x'
	);
	return fc
		.tuple(eol, marker, head, hardText, fc.constantFrom('', ' ', '``'))
		.map(([eol, marker, head, source, more]) =>
			[`${marker}${head}`, source.replaceAll('`', ''), marker + (marker[0] === '~' ? '' : more), ''].join(eol)
		);
}
