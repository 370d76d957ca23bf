import { given } from '#lib/notebook/given.ts';
import type { Keys } from '#lib/notebook/keysIn.ts';
import type { ColumnContract, ColumnType, Dialect, ExtractContract } from '#lib/notebook/notebook.ts';

/** An extract's contract as the front matter has it; what is wrong is noted by `keys`. */
export function readExtract(name: string, keys: Keys): ExtractContract {
	const [dialect, columns] = [keys.inner('dialect'), keys.inner('columns')];
	if (!keys.has('file') && !keys.has('synthetic')) keys.missing('file', { kind: 'text' });
	return given<ExtractContract>({
		name,
		file: keys.text('file') ?? '',
		fileColumn: keys.text('file-column'),
		dialect: dialect && readDialect(dialect),
		columns: columns?.names.map((column) => readColumn(column, columns)) ?? [],
		synthetic: readSynthetic(keys.inner('synthetic'))
	});
}

/** What a dialect has where the file is silent; printing leaves it out. */
export const usual = { quote: '"', header: true, skip: 0, missing: [] } as const satisfies Partial<Dialect>;

function readDialect(keys: Keys): Dialect {
	return given<Dialect>({
		encoding: required(keys, 'encoding', ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']),
		separator: required(keys, 'separator', [';', ',', '\t', '|']),
		quote: keys.choice('quote', ['"', '']) ?? usual.quote,
		decimal: required(keys, 'decimal', [',', '.']),
		thousands: keys.choice('thousands', ['.', ',', ' ']),
		header: keys.yesOrNo('header') ?? usual.header,
		skip: keys.count('skip', 0) ?? usual.skip,
		date: keys.text('date'),
		missing: keys.texts('missing') ?? usual.missing
	});
}

const types: readonly ColumnType[] = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'];

/** `alder: integer`, or `cpr: { type: text, role: cpr }`. */
function readColumn(name: string, columns: Keys): ColumnContract {
	const keys = columns.isMap(name) ? columns.inner(name) : undefined;
	if (keys === undefined) return { name, type: required(columns, name, types) };
	return given<ColumnContract>({ name, type: required(keys, 'type', types), role: keys.text('role') });
}

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
