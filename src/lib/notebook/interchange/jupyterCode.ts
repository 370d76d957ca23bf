import { countIn, type Losses } from '#lib/notebook/interchange/carried.ts';
import { at, textAt, type Json } from '#lib/notebook/interchange/jupyterFile.ts';
import { safeInfo, type KladdeMark } from '#lib/notebook/interchange/kladdeMark.ts';

/** What a foreign code cell becomes, and its text without the line that said so. */
export type ReadCode = KladdeMark & { readonly source: string };

/** A code cell's language by its first line, its own metadata, or the notebook's. */
export function readCode(
	source: string,
	metadata: Json | undefined,
	usual: string,
	losses: Losses
): ReadCode {
	const magic = magicOf(source);
	const own =
		textAt(metadata, 'vscode', 'languageId') ??
		textAt(metadata, 'polyglot_notebook', 'kernelName') ??
		textAt(metadata, 'dotnet_interactive', 'language') ??
		textAt(metadata, 'language');
	const language = (magic?.language ?? own ?? usual).toLowerCase();
	const code = magic?.source ?? source;
	if (magic?.options !== undefined) losses.add('magics', 1, magic.options);
	return codeCell(language, code, magic?.name, losses);
}

function codeCell(language: string, source: string, name: string | undefined, losses: Losses): ReadCode {
	if (isSql(language)) return { kind: 'sql', flags: {}, ...(name !== undefined && { name }), source };
	if (/^(?:typescript|javascript|ts|js)$/.test(language)) return { kind: 'ts', flags: {}, source };
	if (/^(?:markdown|md)$/.test(language)) return { kind: 'md', flags: {}, source };
	losses.add('otherCode', 1, language);
	losses.add('magics', countIn(source, /^[ \t]*(?:%%?\w|!\w)/gm));
	return { kind: 'other', flags: {}, info: safeInfo(language), source };
}

const isSql = (language: string) =>
	/^(?:sql|duckdb|sqlite|postgresql|postgres|mysql|mssql|t-?sql|pgsql)\b/.test(language);

type Magic = {
	readonly language: string;
	readonly source: string;
	readonly name?: string;
	/** What the line asked for besides, which is not carried. */
	readonly options?: string;
};

/** `%%sql --save moves`, `%sql SELECT 1`, `%%R`, `#!sql`: the line that says what the others are. */
function magicOf(source: string): Magic | undefined {
	const [, sign = '', word = '', rest = '', ending] =
		/^\s*(%%?|#!)(\w+)([^\r\n]*)(\r?\n|$)/.exec(source) ?? [];
	if (ending === undefined) return undefined;
	const language = magics.get(word.toLowerCase());
	const below = source.slice(source.indexOf(word) + word.length + rest.length + ending.length);
	if (language === undefined || (sign === '%' && language !== 'sql')) return undefined;
	if (sign === '%') return below.trim() === '' ? { language, source: rest.trim() } : undefined;
	if (language !== 'sql') return { language, source: below, ...optionsOf(rest) };
	const { name, left } = nameIn(rest);
	return { language, source: below, ...(name !== undefined && { name }), ...optionsOf(left) };
}

const magics: ReadonlyMap<string, string> = new Map([
	...['sql', 'duckdb', 'dql', 'read_sql', 'bigquery', 'sqlcmd', 'sparksql'].map(
		(word) => [word, 'sql'] as const
	),
	...['javascript', 'js'].map((word) => [word, 'javascript'] as const),
	...['typescript', 'ts', 'markdown', 'html', 'latex', 'svg', 'bash', 'sh', 'perl', 'ruby', 'r'].map(
		(word) => [word, word] as const
	),
	...['csharp', 'fsharp', 'pwsh', 'python'].map((word) => [word, word] as const)
]);

/** JupySQL's `--save name`, and the `name <<` of both. */
function nameIn(rest: string): { readonly name?: string; readonly left: string } {
	const found = /(?:^|\s)(?:--save|-S)[ \t=]+([A-Za-z_]\w*)|(?:^|\s)([A-Za-z_]\w*)[ \t]*<</.exec(rest);
	const name = found?.[1] ?? found?.[2];
	if (found === null || name === undefined) return { left: rest };
	return { name, left: rest.replace(found[0], ' ') };
}

const optionsOf = (rest: string) => (rest.trim() === '' ? {} : { options: rest.trim() });

/** What the notebook's code is in, where a cell does not say. */
export const languageOf = (metadata: Json | undefined): string =>
	textAt(metadata, 'language_info', 'name') ??
	textAt(metadata, 'kernelspec', 'language') ??
	(at(metadata, 'kernelspec') === undefined ? 'text' : 'python');
