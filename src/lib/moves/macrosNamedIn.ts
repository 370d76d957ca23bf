import type { LibraryMacro } from '#lib/moves/libraryMacro.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';

const byName: ReadonlyMap<string, LibraryMacro> = new Map(
	libraryMacros.map((macro) => [macro.name.toLowerCase(), macro])
);

/** The library's macros that a text of SQL may call, each after those that it calls itself. */
export function macrosNamedIn(text: string): readonly LibraryMacro[] {
	const seen = new Set<LibraryMacro>();
	const found: LibraryMacro[] = [];
	visit(text);
	return found;

	function visit(written: string) {
		for (const [word] of written.matchAll(/\w+/g)) {
			const macro = byName.get(word.toLowerCase());
			if (macro === undefined || seen.has(macro)) continue;
			seen.add(macro);
			for (const { body } of macro.ways) visit(body);
			found.push(macro);
		}
	}
}
