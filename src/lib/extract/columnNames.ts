/**
 * Names for SQL from a file's headers: trimmed, in composed letters (NFC: macOS writes å as two), on one
 * line, never empty, never twice. Names that differ in case only are the same to SQL.
 */
export function columnNamesOf(headers: readonly string[]): readonly string[] {
	const taken = new Set<string>();
	return headers.map((header, index) => {
		const name = free(cleaned(header) || `kolonne_${index + 1}`, taken);
		taken.add(name.toLowerCase());
		return name;
	});
}

const cleaned = (header: string) => header.normalize('NFC').replace(/\s+/g, ' ').trim();

function free(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(name.toLowerCase())) return name;
	let count = 2;
	while (taken.has(`${name}_${count}`.toLowerCase())) count += 1;
	return `${name}_${count}`;
}
