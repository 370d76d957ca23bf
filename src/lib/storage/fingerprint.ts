/**
 * SHA-256 of a text's UTF-8, in hex; nothing where the browser has no cryptography, as on a page without TLS.
 *
 * Texts that were saved here are known again by it. A keyed hash would be no better: its key would lie in the
 * same storage as the list, so that whoever can write the one can use the other, and a notebook file can
 * neither. A signature in the file itself would change what others read in it.
 */
export async function fingerprintOf(text: string): Promise<string | undefined> {
	const { subtle } = crypto as Partial<Crypto>;
	if (subtle === undefined) return undefined;
	const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
