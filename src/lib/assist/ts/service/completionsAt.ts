import ts from 'typescript';
import type { Completion, CompletionKind } from '#lib/assist/assistant.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import type { Look } from '#lib/assist/ts/service/checkers.ts';
import { movesNames } from '#lib/assist/ts/service/movesText.ts';
import { proseOf, withoutImport } from '#lib/assist/ts/service/prose.ts';
import { libraryNames } from '#lib/language/ts/libraryNames.ts';
import type { Span } from '#lib/language/analysis.ts';

const asked: ts.GetCompletionsAtPositionOptions = {
	includeCompletionsWithInsertText: true,
	includeAutomaticOptionalChainCompletions: true,
	quotePreference: 'single'
};

/** How many are told with their types, which costs a look at each. */
const mostTold = 150;

/** What fits at a place, the nearest first: what the cell declares, the notebook's names, the library, the language. */
export function completionsAt(look: Look, cell: CellFile, position: number): readonly Completion[] {
	const { files, checked } = look;
	const found = checked.getCompletionsAtPosition(cell.path, position, asked);
	if (found === undefined) return [];
	const given = files.given;
	const library: ReadonlySet<string> = new Set([...libraryNames, 'Table']);
	const rank = ({ name, sortText, kind }: ts.CompletionEntry): string => {
		if (found.isMemberCompletion || Number(sortText) < 15) return `1${sortText}`;
		if (given.has(name)) return '2';
		if (library.has(name)) return '3';
		if (movesNames.has(name)) return '35';
		return kind === ts.ScriptElementKind.keyword ? '5' : `4${sortText}`;
	};
	const spanOf = replacedIn(cell, position);
	return found.entries
		.filter((entry) => isForAuthors(entry))
		.map((entry) => ({ entry, rank: rank(entry) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
		.map(({ entry, rank: ranked }, index): Completion => {
			const isNear = index < mostTold && ranked < '4';
			const told = isNear ? toldOf(look, { cell, position, entry }) : undefined;
			return {
				label: entry.name,
				insert: entry.insertText ?? entry.name,
				replaces: spanOf(entry.replacementSpan),
				...(told ?? {}),
				kind: look.files.tableNamed(entry.name) ? 'table' : (told?.kind ?? kindOf(entry.kind))
			};
		});
}

/** Nothing of ours, no guess, and no member that only the language itself calls. */
const isForAuthors = ({ name, kind, insertText }: ts.CompletionEntry): boolean =>
	!name.startsWith('kladde$') &&
	kind !== ts.ScriptElementKind.warning &&
	insertText?.startsWith('[Symbol') !== true;

/** What a completion is written over, in the cell: the word before the cursor, unless the entry says otherwise. */
function replacedIn({ read, source }: CellFile, position: number) {
	const at = read.toCell(position);
	const [before = ''] = /[\p{ID_Continue}$]*$/u.exec(source.slice(0, at)) ?? [];
	const word = { start: at - before.length, end: at };
	return (span: ts.TextSpan | undefined): Span =>
		span === undefined
			? word
			: { start: read.toCell(span.start), end: read.toCell(span.start + span.length) };
}

type Told = Pick<Completion, 'detail' | 'about'> & { readonly kind?: CompletionKind };

type Entry = { readonly cell: CellFile; readonly position: number; readonly entry: ts.CompletionEntry };

/** Its type as it is shown, and the first thing that is said of it. */
function toldOf({ seen }: Look, { cell, position, entry }: Entry): Told | undefined {
	const details = seen.getCompletionEntryDetails(
		cell.path,
		position,
		entry.name,
		undefined,
		entry.source,
		asked,
		entry.data
	);
	if (details === undefined) return undefined;
	const isColumn = details.tags?.some(({ name }) => name === 'column') === true;
	const detail = detailOf(details);
	const [about] = proseOf(details.documentation, details.tags);
	return {
		...(detail !== '' && { detail }),
		...(about !== undefined && { about }),
		...(isColumn && { kind: 'column' as const })
	};
}

const longest = 80;

/** What stands behind the name: a type, parameters. */
function detailOf({ name, displayParts }: ts.CompletionEntryDetails): string {
	const at = displayParts.findIndex(({ text }) => text === name);
	const text = withoutImport(ts.displayPartsToString(displayParts.slice(at + 1)))
		.replace(/\s+/g, ' ')
		.replace(/^\??: | = \w+$/, '');
	return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function kindOf(kind: ts.ScriptElementKind): CompletionKind {
	switch (kind) {
		case ts.ScriptElementKind.keyword:
			return 'keyword';
		case ts.ScriptElementKind.functionElement:
		case ts.ScriptElementKind.localFunctionElement:
		case ts.ScriptElementKind.memberFunctionElement:
			return 'function';
		case ts.ScriptElementKind.memberVariableElement:
		case ts.ScriptElementKind.memberGetAccessorElement:
		case ts.ScriptElementKind.memberSetAccessorElement:
			return 'property';
		case ts.ScriptElementKind.classElement:
		case ts.ScriptElementKind.interfaceElement:
		case ts.ScriptElementKind.typeElement:
		case ts.ScriptElementKind.enumElement:
		case ts.ScriptElementKind.typeParameterElement:
		case ts.ScriptElementKind.primitiveType:
			return 'type';
		case ts.ScriptElementKind.string:
			return 'text';
		default:
			return 'variable';
	}
}
