import { withoutBlanks } from '#lib/notebook/cutAtEnd.ts';
import { given } from '#lib/notebook/given.ts';
import { at, isRecord, textAt, type Json, type JsonRecord } from '#lib/notebook/interchange/jupyterFile.ts';
import type { Cell, CellKind, Flags } from '#lib/notebook/notebook.ts';

/** What a cell is to Kladde, as it stands in a Jupyter cell's metadata. */
export type KladdeMark = Pick<Cell, 'kind' | 'name' | 'flags' | 'info'>;

export function printMark({ kind, name, flags, info }: KladdeMark): JsonRecord {
	const hasFlags = Object.keys(flags).length > 0;
	return given<JsonRecord>({ kind, name, info, flags: hasFlags ? { ...flags } : undefined } as JsonRecord);
}

/** The mark in a cell's metadata; nothing where there is none, or none of ours. */
export function readMark(metadata: Json | undefined): KladdeMark | undefined {
	const mark = at(metadata, 'kladde');
	const kind = textAt(mark, 'kind');
	if (kind === undefined || !isKind(kind)) return undefined;
	if (kind === 'other') return { kind, flags: {}, info: safeInfo(textAt(mark, 'info') ?? '') };
	const name = textAt(mark, 'name');
	return given<KladdeMark>({ kind, name, flags: flagsAt(mark), info: undefined });
}

/** One line, and no word first that would make it a cell that runs. */
export function safeInfo(info: string): string {
	const line = withoutBlanks(info.replace(/[\r\n]+/g, ' '));
	return isKind(/^[^ \t]*/.exec(line)?.[0] ?? '') ? `text ${line}` : line;
}

const kinds: readonly string[] = ['md', 'sql', 'ts', 'input', 'chart', 'other'] satisfies CellKind[];
const isKind = (word: string): word is CellKind => kinds.includes(word);

function flagsAt(mark: Json | undefined): Flags {
	const flags = at(mark, 'flags');
	if (!isRecord(flags)) return {};
	return Object.fromEntries(
		Object.entries(flags).filter((entry): entry is [string, string | true] => {
			const [, value] = entry;
			return value === true || typeof value === 'string';
		})
	);
}
