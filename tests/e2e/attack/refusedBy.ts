import type { Realm } from './payload.ts';
import type { Ran } from './runBatch.ts';

/** By what a refusal can be known, in what a cell or the console says; the first that fits. */
const signs: readonly (readonly [words: RegExp, wall: string])[] = [
	[/(?:directive|violates)[^"]*"([a-z-]+) /i, 'CSP $1'],
	[/is not (?:defined|a function|a constructor)|undefined/i, 'missing API'],
	[/Permission Error|låst/i, 'engine lock'],
	[/sandbox/i, 'sandbox'],
	[/Failed to fetch|NetworkError|Load failed|SecurityError/i, 'CSP']
];

type Seen = { readonly said: readonly string[]; readonly realm: Realm };

/** What stopped a payload, as far as anybody says so; most refusals are silent. */
export function refusedBy({ id, cells }: Ran, { said, realm }: Seen): string {
	const shows = ['output', 'markdown', 'chart', 'message'].includes(realm);
	const told = [...said.filter((line) => line.includes(`/${id}/`)), ...cells.map(({ problem }) => problem)];
	for (const [words, wall] of signs)
		for (const line of told) {
			const found = words.exec(line);
			if (found !== null) return wall.replace('$1', found[1] ?? '');
		}
	// Shown, and no address is left in what is shown.
	return shows && cells.some(({ hasOutput }) => hasOutput) && !cells.some(({ refers }) => refers)
		? 'sanitiser'
		: '';
}
