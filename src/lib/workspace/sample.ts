import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';

/** A notebook that comes with the app. */
export type Sample = {
	readonly title: string;
	/** What it is for, in a sentence. */
	readonly purpose: string;
	readonly notebook: Notebook;
};

export function sampleOf(text: string): Sample {
	const parsed = parseNotebook(text);
	if (!parsed.ok) throw new Error(`A sample does not parse: line ${parsed.error.line}.`);
	const notebook = parsed.value;
	const { title, purpose } = notebook.front;
	if (purpose === undefined) throw new Error(`The sample ${title} does not say what it is for.`);
	return { title, purpose, notebook };
}
