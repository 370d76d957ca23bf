import type { Check, Remark } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Span } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** A cell's macro or value that bears the name of one of the library's: it is the one that is meant, and says so. */
export const checkOwnNames =
	({ cells, analysisOf, messages }: Surroundings): Check =>
	async () => {
		const [{ macroDocs }, { ownNames }] = await Promise.all([
			import('#messages/macroDocs.ts'),
			import('#messages/ownNames.ts')
		]);
		const words = ownNames[messages().language];
		const library = Object.keys(macroDocs.da);
		const folded = new Map(library.map((name) => [foldSqlName(name), name]));
		return new Map(cells().map((cell) => [cell.id, { source: cell.source, remarks: remarksOn(cell) }]));

		function remarksOn(cell: Cell): readonly Remark[] {
			const analysis = analysisOf(cell);
			if (analysis === undefined || 'problem' in analysis) return [];
			if (cell.kind === 'sql')
				return (analysis.macros ?? []).flatMap((macro) => {
					const known = folded.get(foldSqlName(macro));
					return known === undefined ? [] : [remark(placeInSql(cell.source, macro), words.macro(known))];
				});
			if (cell.kind !== 'ts') return [];
			const own = analysis.defines.filter((name) => library.includes(name));
			return own.map((name) => remark(placeInTs(cell.source, name), words.value(name)));
		}
	};

const remark = (at: Span, sentence: string): Remark => ({ kind: 'own', at, sentence });

function placeInSql(source: string, name: Name): Span {
	const token = lex(source).tokens.find(
		({ kind, text }) => kind !== 'string' && sameSqlName(text.replaceAll('"', ''), name)
	);
	return { start: token?.start ?? 0, end: token?.end ?? source.length };
}

/** Where it is declared; a cell that bears the name and gives a value declares it nowhere. */
function placeInTs(source: string, name: Name): Span {
	const declared = new RegExp(`(?<=(?:const|let|var|function\\*?|class)\\s+)${name}\\b`).exec(source);
	const start = declared?.index ?? Math.max(source.indexOf(name), 0);
	return { start, end: source.startsWith(name, start) ? start + name.length : firstLine(source) };
}

const firstLine = (source: string) => (source.includes('\n') ? source.indexOf('\n') : source.length);
