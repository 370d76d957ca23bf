/** What was pasted, as far as it is a table: a file in memory, of tab-separated UTF-8 text. */
export function pastedFile(
	data: Pick<DataTransfer, 'getData'> | null,
	taken: readonly string[]
): File | undefined {
	const text = tableText(data?.getData('text/plain') ?? '', data?.getData('text/html') ?? '');
	if (text === undefined) return undefined;
	return new File([text], `${freeName(taken)}.tsv`, { type: 'text/tab-separated-values' });
}

/** Excel gives both forms; a web page's table may come with its cells on lines of their own. */
function tableText(plain: string, html: string): string | undefined {
	if (plain.includes('\t') && /[\r\n]./.test(plain)) return plain;
	return /<table[\s>]/i.test(html) ? textOfTable(html) : undefined;
}

/** Such a document is inert: it runs nothing and fetches nothing. */
function textOfTable(html: string): string | undefined {
	const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
	const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].flatMap(fieldsOf).join('\t'));
	return rows.length < 2 ? undefined : `${rows.join('\r\n')}\r\n`;
}

/** A cell over several columns stands in the first. */
function fieldsOf(cell: HTMLTableCellElement): readonly string[] {
	const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
	const field = text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
	return [field, ...Array.from({ length: Math.min(cell.colSpan, 1000) - 1 }, () => '')];
}

function freeName(taken: readonly string[]): string {
	const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name);
	let count = 1;
	const name = () => (count === 1 ? 'indsat' : `indsat_${count}`);
	while (isTaken(name())) count += 1;
	return name();
}
