import type { CatalogueFunction } from '#lib/assist/catalogue.ts';
import { macroWords } from '#lib/assist/sql/macroWords.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';

/** The app's own macros as functions that a cell can call, told in a language; the engine has those that were named. */
export function libraryFunctions(language: 'da' | 'en'): readonly CatalogueFunction[] {
	const words = macroWords(language);
	return libraryMacros.map(({ name, kind, ways }) => ({
		name,
		kind,
		signatures: ways.map(({ parameters }) => ({
			parameters: parameters.split(', ').filter(Boolean).map(parameterOf),
			variadic: false,
			returns: ''
		})),
		about: words[name] ?? ''
	}));
}

/** One with a default is given by name. */
function parameterOf(written: string): { readonly name: string; readonly type: string } {
	const [name = '', ...value] = written.split(' ');
	return { name, type: value.join(' ') };
}
