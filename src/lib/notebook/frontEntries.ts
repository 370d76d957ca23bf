import { otherwise, usual } from '#lib/notebook/readExtract.ts';
import type { ColumnContract, Dialect, ExtractContract, FrontMatter } from '#lib/notebook/notebook.ts';

/** A front matter as the keys and values that stand in a file, in their order, without what goes without saying. */
export type Entries = ReadonlyMap<string, Entry>;
export type Entry = string | number | boolean | readonly (string | number)[] | Entries;

export const frontEntries = (front: FrontMatter): Entries =>
	entriesOf({
		kladde: front.kladde,
		title: unless(front.title, ''),
		language: front.language,
		purpose: front.purpose,
		'legal-basis': front.legalBasis,
		'delete-by': front.deleteBy,
		threshold: front.threshold,
		run: unless(front.run, 'auto'),
		extracts: unlessEmpty(new Map(front.extracts.map((extract) => [extract.name, extractEntries(extract)])))
	});

export const isSameEntry = (one: Entry | undefined, other: Entry | undefined): boolean =>
	comparable(one) === comparable(other);

const extractEntries = (extract: ExtractContract): Entries =>
	entriesOf({
		file: extract.synthetic === undefined ? extract.file : unless(extract.file, ''),
		'file-column': extract.fileColumn,
		format: extract.format,
		part: extract.part && entriesOf(pick(extract.part, ['member', 'sheet', 'range', 'object'])),
		dialect: extract.dialect && dialectEntries(extract.dialect, extract.format !== undefined),
		columns: unlessEmpty(new Map(extract.columns.map((column) => [column.name, columnEntries(column)]))),
		'left-out': extract.leftOut,
		rows: extract.rows,
		key: extract.key,
		synthetic: extract.synthetic && entriesOf(pick(extract.synthetic, ['kind', 'seed', 'size']))
	});

const dialectEntries = (dialect: Dialect, isOther: boolean): Entries =>
	entriesOf({
		encoding: isOther ? unless(dialect.encoding, otherwise.encoding) : dialect.encoding,
		separator: isOther ? unless(dialect.separator, otherwise.separator) : dialect.separator,
		...pick(dialect, ['decimal', 'thousands', 'date']),
		quote: unless(dialect.quote, usual.quote),
		header: unless(dialect.header, usual.header),
		skip: unless(dialect.skip, usual.skip),
		missing: dialect.missing.length === 0 ? undefined : dialect.missing,
		zero: dialect.zero,
		cuts: dialect.cuts
	});

const columnEntries = (column: ColumnContract): Entries =>
	entriesOf({
		...pick(column, ['type', 'role', 'source', 'as', 'at']),
		form: column.form && entriesOf(pick(column.form, ['decimal', 'thousands', 'date', 'marked']))
	});

const entriesOf = (entries: { readonly [key: string]: Entry | undefined }): Entries =>
	new Map(Object.entries(entries).filter((entry): entry is [string, Entry] => entry[1] !== undefined));

const unless = <T extends Entry>(value: T, usually: T): T | undefined =>
	value === usually ? undefined : value;

const unlessEmpty = (entries: Entries): Entries | undefined => (entries.size === 0 ? undefined : entries);

const pick = <T extends object, K extends keyof T & string>(record: T, keys: readonly K[]) =>
	Object.fromEntries(keys.map((key) => [key, record[key]])) as { readonly [key: string]: Entry | undefined };

const comparable = (entry: Entry | undefined): string | undefined =>
	JSON.stringify(entry, (_, value: unknown) => (value instanceof Map ? { entries: [...value] } : value));
