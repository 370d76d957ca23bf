/** Do two texts share most of their lines? Whoever changes half of a notebook has begun another. */
export function isMuchTheSame(one: string, other: string): boolean {
	if (one === other) return true;
	const [ours, theirs] = [linesOf(one), linesOf(other)];
	const shared = [...ours].filter((line) => theirs.has(line)).length;
	return shared > 0 && 2 * shared >= Math.max(ours.size, theirs.size);
}

/** Those that say something of their own: every notebook has fences and empty lines. */
const linesOf = (text: string): ReadonlySet<string> =>
	new Set(text.split(/\r?\n/).filter((line) => /\p{L}/u.test(line) && line !== 'kladde: 1'));
