import type { Name } from '#lib/notebook/notebook.ts';

/** The few names that someone who wrote `name` may have meant, the nearest first. */
export function nearestNames(name: Name, names: readonly Name[], most = 3): readonly Name[] {
	const wanted = name.toLowerCase();
	return names
		.map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
		.filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, most)
		.map(({ candidate }) => candidate);
}

/** Levenshtein's distance, row by row. */
function distanceOf(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (const [line, letter] of [...a].entries()) {
		const next = [line + 1];
		for (let column = 0; column < b.length; column += 1) {
			const change = row[column]! + (letter === b[column] ? 0 : 1);
			next.push(Math.min(change, row[column + 1]! + 1, next[column]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}
