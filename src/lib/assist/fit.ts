/** How well a name fits what has been typed of it: the smaller, the better; nothing where it does not. */
export function fitOf(name: string, typed: string): number | undefined {
	if (typed === '') return 0;
	const [whole, wanted] = [name.toLowerCase(), typed.toLowerCase()];
	if (whole.startsWith(wanted)) return whole.length === wanted.length ? 0 : 1;
	const at = whole.indexOf(wanted);
	if (at > 0) return beginsWord(name, at) ? 2 : 3;
	return isSubsequence(wanted, whole) ? 4 : undefined;
}

/** After a sign that is no letter, or at a hump: the places where a person begins to read. */
function beginsWord(name: string, at: number): boolean {
	const before = name[at - 1] ?? '';
	if (!/\p{L}/u.test(before)) return true;
	return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(name[at] ?? '');
}

/** All letters in their order, the first of them first: otherwise nearly everything would fit. */
function isSubsequence(wanted: string, whole: string): boolean {
	if (wanted[0] !== whole[0]) return false;
	let found = 0;
	for (const letter of whole) if (letter === wanted[found]) found += 1;
	return found === wanted.length;
}
