import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A file's text to the byte: a byte order mark is kept. */
export type TextFile = { readonly name: string; readonly text: string };

/** Why a file cannot be opened as text. */
export type OpenProblem =
	| { readonly kind: 'not-text'; readonly name: string }
	| { readonly kind: 'too-large'; readonly name: string; readonly bytes: number; readonly most: number }
	/** Removed, changed or locked between choosing and reading; `detail` is the browser's sentence. */
	| { readonly kind: 'unreadable'; readonly name: string; readonly detail: string };

/** Far above any notebook, far below what would stop the page. */
export const mostBytes = 16 * 1024 * 1024;

/** Reads a file that should be a notebook. */
export async function readTextFile(file: File): Promise<Result<TextFile, OpenProblem>> {
	const { name, size } = file;
	if (size > mostBytes) return fail({ kind: 'too-large', name, bytes: size, most: mostBytes });
	const bytes = await bytesOf(file);
	if (!bytes.ok) return bytes;
	const text = textOf(bytes.value) ?? (/\.sql$/i.test(name) ? sqlText(bytes.value) : undefined);
	return text === undefined ? fail({ kind: 'not-text', name }) : ok({ name, text });
}

async function bytesOf(file: File): Promise<Result<ArrayBuffer, OpenProblem>> {
	try {
		return ok(await file.arrayBuffer());
	} catch (thrown) {
		return fail({ kind: 'unreadable', name: file.name, detail: String(thrown) });
	}
}

/** UTF-8 or nothing. No text has a NUL, and many a binary file is otherwise valid UTF-8. */
function textOf(bytes: ArrayBuffer): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/** Scripts of SQL come as Management Studio saves them, in UTF-16 with its mark, or as old editors do, in Windows-1252. */
function sqlText(bytes: ArrayBuffer): string | undefined {
	const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
	const mark = (first ?? 0) * 256 + (second ?? 0);
	const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'windows-1252';
	const text = new TextDecoder(encoding).decode(bytes);
	return text.includes('\0') ? undefined : text;
}
