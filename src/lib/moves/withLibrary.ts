import type { Engine } from '#lib/engine/engine.ts';
import { createMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';
import { macrosNamedIn } from '#lib/moves/macrosNamedIn.ts';

/**
 * An engine in which the library's macros are found by whoever names them. Each is made right before the first
 * text that does: all of them at boot would take longer than the engine's own tables. The engine answers in
 * the order in which it is asked, so that nobody has to wait here.
 */
export function withLibrary(engine: Engine): Engine {
	const made = new Set<LibraryMacro>();
	return {
		...engine,
		define(cell, watch) {
			makeFor(cell.statements.map(({ text }) => text));
			return engine.define(cell, watch);
		},
		check(cell, watch) {
			makeFor(
				[...cell.statements, ...cell.supposed.macros.map((text) => ({ text }))].map(({ text }) => text)
			);
			return engine.check(cell, watch);
		},
		query(sql, watch) {
			makeFor([sql]);
			return engine.query(sql, watch);
		}
	};

	function makeFor(texts: readonly string[]) {
		const missing = texts.flatMap(macrosNamedIn).filter((macro) => !made.has(macro));
		for (const macro of new Set(missing)) {
			made.add(macro);
			// Where it could not be made, the text that names it is told what is missing.
			void engine.query(createMacro(macro)).then(({ ok }) => ok || made.delete(macro));
		}
	}
}
