/**
 * Names for SQL from a file's headers: trimmed, in composed letters (NFC: macOS writes å as two), on one
 * line, never empty, never twice. Names that differ in case only are the same to SQL.
 */
export function columnNamesOf(headers: readonly string[]): readonly string[] {
	const taken = new Set<string>();
	// Where the last number of a header stood: a thousand equal headers are not counted through a thousand times.
	const counts = new Map<string, number>();
	return headers.map((header, index) => {
		const name = cleaned(header) || `kolonne_${index + 1}`;
		const folded = name.toLowerCase();
		let count = counts.get(folded) ?? 1;
		const numbered = () => (count === 1 ? name : `${name}_${count}`);
		while (taken.has(numbered().toLowerCase())) count += 1;
		counts.set(folded, count);
		taken.add(numbered().toLowerCase());
		return numbered();
	});
}

const cleaned = (header: string) => header.normalize('NFC').replace(/\s+/g, ' ').trim();
