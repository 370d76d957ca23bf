import { columnNamesOf } from '#lib/extract/columnNames.ts';
import type { ReadColumn } from '#lib/extract/reading.ts';

/**
 * The file's own names for its columns, whatever a person calls them: made from its headers alone, unique and
 * never empty, so that a contract can tell which column of the file it means.
 */
export const fileNamesOf = (columns: readonly Pick<ReadColumn, 'header'>[]): readonly string[] =>
	columnNamesOf(columns.map(({ header }) => header));

/** Names that SQL cannot tell apart are one. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();
