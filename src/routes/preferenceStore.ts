/** The browser's store of choices; where storage is switched off they last as long as the page. */
export function preferenceStore(): Pick<Storage, 'getItem' | 'setItem'> {
	try {
		return localStorage;
	} catch {
		const kept = new Map<string, string>();
		return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
	}
}
