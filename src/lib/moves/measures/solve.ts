/** Solves a small system of linear equations by elimination with pivots; null where it has no single answer. */
export function solve(
	matrix: readonly (readonly number[])[],
	right: readonly number[]
): readonly number[] | null {
	const rows = matrix.map((row, index) => [...row, right[index]!]);
	const size = rows.length;
	const largest = Math.max(...rows.map((row, index) => Math.abs(row[index]!)));
	for (let column = 0; column < size; column += 1) {
		const pivot = rows
			.slice(column)
			.reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
		if (!(Math.abs(pivot[column]!) > 1e-13 * largest)) return null;
		rows.splice(rows.indexOf(pivot), 1);
		rows.splice(column, 0, pivot);
		for (const row of rows.slice(column + 1)) {
			const share = row[column]! / pivot[column]!;
			for (let at = column; at <= size; at += 1) row[at]! -= share * pivot[at]!;
		}
	}
	const answer: number[] = [];
	for (let at = size - 1; at >= 0; at -= 1) {
		const known = answer.reduce((sum, value, index) => sum + value * rows[at]![at + 1 + index]!, 0);
		answer.unshift((rows[at]![size]! - known) / rows[at]![at]!);
	}
	return answer;
}
