/** A header as words, and all of them as one: case, signs and the ways of writing æ, ø and å are no matter. */
export type HeaderWords = { readonly words: readonly string[]; readonly flat: string };

/** `DatoTilflyt`, `dato_tilflyt` and `DATO TILFLYT` have the same words. */
export function headerWords(header: string): HeaderWords {
	const words = header
		.normalize('NFC')
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replaceAll('æ', 'ae')
		.replaceAll('ø', 'oe')
		.replaceAll('å', 'aa')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	return { words, flat: words.join('') };
}
