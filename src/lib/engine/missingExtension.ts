/**
 * Names what is not on board, from the engine's words. Everything that lives in an extension ends here: the
 * engine says so in half a dozen ways, and some of them name a type instead of the extension.
 */
export function missingExtension(detail: string): string | undefined {
	for (const [pattern, what] of signs) {
		const found = pattern.exec(detail);
		if (found !== null) return what ?? titleOf(found[1] ?? '');
	}
	return undefined;
}

const signs: readonly (readonly [RegExp, string?])[] = [
	[/it exists in the (\w+) extension/],
	[/required extension '(\w+)'/],
	[/Table with name \S+\.parquet does not exist/i, 'Parquet'],
	[/Table with name \S+\.(?:json|ndjson|jsonl) does not exist/i, 'JSON'],
	[/Table with name \S+\.xlsx? does not exist/i, 'Excel'],
	[/Copy Function with name (parquet|json|xlsx?) does not exist/i],
	[/does not support the encoding|encoding\S* .*not supported/i, 'encodings'],
	// Time zones are ICU's: without it the types exist, their functions and casts do not.
	[/No function matches[^]*?TIMESTAMP WITH TIME ZONE.*?\)'/, 'ICU'],
	[/Unimplemented type for cast \((?:TIMESTAMP WITH TIME ZONE ->|.*-> TIMESTAMP WITH TIME ZONE)/, 'ICU']
];

const titles: ReadonlyMap<string, string> = new Map([
	['icu', 'ICU'],
	['json', 'JSON'],
	['parquet', 'Parquet'],
	['excel', 'Excel'],
	['xlsx', 'Excel'],
	['xls', 'Excel'],
	['fts', 'full text search'],
	['spatial', 'spatial'],
	['encodings', 'encodings']
]);

const titleOf = (extension: string) => titles.get(extension.toLowerCase()) ?? extension;
