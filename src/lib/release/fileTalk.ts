import type { WorkbookAsked } from '#lib/release/xlsx/workbook.ts';

/** What the page says to a worker that writes a file. */
export type Question =
	| { readonly do: 'begin-sheet'; readonly asked: WorkbookAsked }
	| { readonly do: 'begin-parquet'; readonly wasm: ArrayBuffer }
	| { readonly do: 'rows'; readonly rows: readonly (readonly unknown[])[] }
	| { readonly do: 'ipc'; readonly ipc: Uint8Array }
	| { readonly do: 'end' };

/** What it answers: what of the file is ready. */
export type Answer = { readonly parts: readonly Uint8Array<ArrayBuffer>[]; readonly longTexts?: number };

export type Problem = { readonly problem: string };

/** The worker handles what files and authors made: what it says is looked at. */
export function isAnswer(given: unknown): given is Answer | Problem {
	if (typeof given !== 'object' || given === null) return false;
	if ('problem' in given) return typeof given.problem === 'string';
	if (!('parts' in given) || !Array.isArray(given.parts)) return false;
	const isCount = !('longTexts' in given) || typeof given.longTexts === 'number';
	return isCount && given.parts.every((part) => part instanceof Uint8Array);
}
