import { conflictMarkers } from '#lib/notebook/conflictMarkers.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { OpenFile } from '#lib/storage/openFile.ts';
import type { OpenProblem } from '#lib/storage/textFile.ts';

/** Another version of the open notebook: text of unknown origin that is read and shown, and never run. */
export type ComparedFile = { readonly name: string; readonly notebook: Notebook };

/** Why a file cannot be compared with. */
export type CompareProblem =
	| { readonly kind: 'file'; readonly problem: OpenProblem }
	| { readonly kind: 'text'; readonly name: string; readonly problem: ParseProblem }
	/** It holds two versions with git's markers between them, the first on this line. */
	| { readonly kind: 'conflict-markers'; readonly name: string; readonly line: number };

/** Lets the person choose a version of the notebook; nothing where they thought better of it. */
export async function chooseCompared(
	open: OpenFile
): Promise<Result<ComparedFile, CompareProblem> | undefined> {
	const opened = await open();
	if (opened === undefined) return undefined;
	return opened.ok ? comparedFile(opened.value) : fail({ kind: 'file', problem: opened.error });
}

function comparedFile({
	name,
	text
}: {
	readonly name: string;
	readonly text: string;
}): Result<ComparedFile, CompareProblem> {
	const line = conflictMarkers(text);
	if (line !== undefined) return fail({ kind: 'conflict-markers', name, line });
	const parsed = parseNotebook(text);
	return parsed.ok
		? ok({ name, notebook: parsed.value })
		: fail({ kind: 'text', name, problem: parsed.error });
}
