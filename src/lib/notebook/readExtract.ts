import { given } from '#lib/notebook/given.ts';
import type { Keys } from '#lib/notebook/keysIn.ts';
import type {
	ColumnContract,
	ColumnForm,
	ColumnType,
	Dialect,
	ExtractContract,
	Format,
	Part,
	Treatment
} from '#lib/notebook/notebook.ts';

/** An extract's contract as the front matter has it; what is wrong is noted by `keys`. */
export function readExtract(name: string, keys: Keys): ExtractContract {
	const [dialect, columns] = [keys.inner('dialect'), keys.inner('columns')];
	if (!keys.has('file') && !keys.has('synthetic')) keys.missing('file', { kind: 'text' });
	return given<ExtractContract>({
		name,
		file: keys.text('file') ?? '',
		format: keys.choice('format', formats),
		part: readPart(keys.inner('part')),
		fileColumn: keys.text('file-column'),
		dialect: dialect && readDialect(dialect, keys.has('format')),
		columns: columns?.names.map((column) => readColumn(column, columns)) ?? [],
		leftOut: keys.texts('left-out'),
		rows: keys.count('rows', 0),
		key: keys.fingerprint('key'),
		synthetic: readSynthetic(keys.inner('synthetic'))
	});
}

/** What a dialect has where the file is silent; printing leaves it out. */
export const usual = { quote: '"', header: true, skip: 0, missing: [] } as const satisfies Partial<Dialect>;

/** What stands for encoding and separator in a format that is no separated text and may be silent on them. */
export const otherwise = { encoding: 'utf-8', separator: ';' } as const satisfies Partial<Dialect>;

const formats: readonly Exclude<Format, 'text'>[] = [
	'fixed-width',
	'spreadsheet',
	'json',
	'json-lines',
	'parquet',
	'arrow',
	'geojson',
	'topojson'
];

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const separators = [';', ',', '\t', '|'] as const;

function readDialect(keys: Keys, isOther: boolean): Dialect {
	const choose = isOther ? optional : required;
	return given<Dialect>({
		encoding: choose(keys, 'encoding', encodings) ?? otherwise.encoding,
		separator: choose(keys, 'separator', separators) ?? otherwise.separator,
		quote: keys.choice('quote', ['"', '']) ?? usual.quote,
		decimal: required(keys, 'decimal', [',', '.']),
		thousands: keys.choice('thousands', ['.', ',', ' ']),
		header: keys.yesOrNo('header') ?? usual.header,
		skip: keys.count('skip', 0) ?? usual.skip,
		date: keys.text('date'),
		missing: keys.texts('missing') ?? usual.missing,
		zero: keys.texts('zero'),
		cuts: keys.rising('cuts')
	});
}

const types: readonly ColumnType[] = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'];

/** `alder: integer`, or `cpr: { type: text, role: cpr }`. */
function readColumn(name: string, columns: Keys): ColumnContract {
	const keys = columns.isMap(name) ? columns.inner(name) : undefined;
	if (keys === undefined) return { name, type: required(columns, name, types) };
	const as = keys.choice('as', treatments);
	if (as === 'age' && !keys.has('at')) keys.missing('at', { kind: 'date' });
	return given<ColumnContract>({
		name,
		type: required(keys, 'type', types),
		role: keys.text('role'),
		source: keys.text('source'),
		as,
		at: keys.date('at'),
		form: readForm(keys.inner('form'))
	});
}

const treatments: readonly Treatment[] = ['pseudonym', 'birth-date', 'age', 'sex'];

function readForm(keys: Keys | undefined): ColumnForm | undefined {
	return (
		keys &&
		given<ColumnForm>({
			decimal: keys.choice('decimal', [',', '.']),
			thousands: keys.choice('thousands', ['.', ',', ' ', '']),
			date: keys.text('date'),
			marked: keys.yesOrNo('marked') === true ? true : undefined
		})
	);
}

function readPart(keys: Keys | undefined): Part | undefined {
	return (
		keys &&
		given<Part>({
			member: keys.text('member'),
			sheet: keys.text('sheet'),
			range: keys.text('range'),
			object: keys.text('object')
		})
	);
}

const optional = <T extends string>(keys: Keys, key: string, choices: readonly T[]): T | undefined =>
	keys.choice(key, choices);

function readSynthetic(keys: Keys | undefined): ExtractContract['synthetic'] {
	if (keys === undefined) return undefined;
	for (const key of ['kind', 'seed', 'size']) {
		if (!keys.has(key)) keys.missing(key, { kind: key === 'kind' ? 'text' : 'whole-number' });
	}
	return {
		kind: keys.text('kind') ?? '',
		seed: keys.count('seed', 0) ?? 0,
		size: keys.count('size', 0) ?? 0
	};
}

/** A choice that must be made. The first stands in where it is not, until the noted problem is told. */
function required<T extends string>(
	keys: Keys,
	key: string,
	choices: readonly [T, ...T[]] | readonly T[]
): T {
	if (!keys.has(key)) keys.missing(key, { kind: 'one-of', choices });
	return keys.choice(key, choices) ?? (choices[0] as T);
}
