import { cellOf } from '#lib/notebook/cellOf.ts';
import { blocksOf } from '#lib/notebook/blocks.ts';
import { countIn, foreignInterpolation, type Losses } from '#lib/notebook/interchange/carried.ts';
import { safeInfo } from '#lib/notebook/interchange/kladdeMark.ts';
import type { KitScript } from '#lib/notebook/interchange/observableFile.ts';
import { fromSqlTemplate } from '#lib/notebook/interchange/sqlTemplate.ts';
import type { Cell, Flags } from '#lib/notebook/notebook.ts';

export type FoundCell = Omit<Cell, 'id' | 'written'>;

/** The cell that a script of anybody's notebook becomes. */
export function cellOfScript({ attributes, source }: KitScript, losses: Losses): FoundCell {
	const type = (attributes.get('type') ?? '').toLowerCase();
	const named = nameOf(attributes.get('output'));
	const flags: Flags = attributes.has('pinned') ? {} : { folded: true };
	if (attributes.has('hidden')) losses.add('hidden');
	switch (type) {
		case 'text/markdown':
			losses.add('interpolations', countIn(source, foreignInterpolation));
			return { kind: 'md', flags: {}, ...named, source };
		case 'application/sql':
			return sqlCell(attributes, source, { flags, ...named }, losses);
		case '':
		case 'module':
		case 'text/javascript':
		case 'text/x-typescript':
			countCode(source, losses);
			return { kind: 'ts', flags, ...named, source };
		default:
			losses.add('otherCode', 1, languages.get(type) ?? type);
			return { kind: 'other', flags: {}, info: safeInfo(languages.get(type) ?? type), source };
	}
}

/** The cell that Kladde itself noted beside a script; nothing where that is not one cell's text. */
export function notedCell(text: string | undefined): FoundCell | undefined {
	const body = text === undefined ? undefined : blocksOf(`${text}\n`);
	if (body?.ok !== true || body.value.blocks.length !== 1) return undefined;
	const read = cellOf(body.value.blocks[0]!);
	if (read === undefined) return undefined;
	const { written: _, ...cell } = read;
	return cell;
}

/** What Notebook Kit calls these languages, and the word that stands behind a fence here. */
export const languages: ReadonlyMap<string, string> = new Map([
	['application/vnd.observable.javascript', 'ojs'],
	['text/html', 'html'],
	['application/x-tex', 'tex'],
	['text/vnd.graphviz', 'dot'],
	['application/vnd.node.javascript', 'node'],
	['text/x-python', 'python'],
	['text/x-r', 'r']
]);

function sqlCell(
	attributes: KitScript['attributes'],
	source: string,
	own: Pick<FoundCell, 'flags' | 'name'>,
	losses: Losses
): FoundCell {
	const database = attributes.get('database') ?? '';
	if (!/^(?:var:.*)?$/.test(database)) losses.add('databases', 1, database);
	const { sql, left } = fromSqlTemplate(source);
	losses.add('interpolations', left);
	return { kind: 'sql', ...own, source: sql };
}

function countCode(source: string, losses: Losses) {
	losses.add('fileAttachments', countIn(source, /\bFileAttachment\s*\(/g));
	const [views, inputs] = [/\b(?:view\s*\(|viewof\b)/g, /\bInputs\s*\./g].map((sign) =>
		countIn(source, sign)
	);
	losses.add('views', Math.max(views!, inputs!));
	for (const [, from = ''] of source.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([^"'`\n]+)["'`]/g))
		losses.add('imports', 1, from);
}

const nameOf = (output: string | undefined) =>
	output === undefined || output.trim() === '' ? {} : { name: output.replace(/[\r\n]+/g, ' ') };
