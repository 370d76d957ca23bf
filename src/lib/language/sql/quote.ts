/** A name as SQL reads it, whatever it holds: the one way in which a name enters a statement. */
export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text as a SQL string, for our own file names and words. An author's values are bound, never quoted. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
