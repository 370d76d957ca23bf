import type { Span } from '#lib/language/analysis.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** From one name to another. `folds` where SQL also means the old name by it in other capitals. */
export type NameChange = { readonly from: Name; readonly to: Name; readonly folds: boolean };

/** What stands in the place of a stretch of a text. */
export type Replacement = { readonly at: Span; readonly text: string };

/** Whether a name as SQL has it means the one that changes. */
export const meansOld = (name: Name, { from, folds }: NameChange): boolean =>
	name === from || (folds && foldSqlName(name) === foldSqlName(from));

/** A name that TypeScript and Markdown can say. */
export const isIdentifier = (name: Name): boolean => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
