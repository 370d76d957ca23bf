import { fieldOf, lineOf, quoted, type TextDialect } from '#lib/release/csv/fieldText.ts';
import { inert } from '#lib/release/csv/inert.ts';
import { windows1252 } from '#lib/release/csv/windows1252.ts';
import { inPages, type FilePart, type LeavingTable, type Loss } from '#lib/release/leavingTable.ts';

/** `danish` opens right in a Danish Excel by a double click; `international` is what programs expect. */
export type CsvForm = 'danish' | 'danish-1252' | 'international';

const danish: TextDialect = {
	separator: ';',
	decimal: ',',
	dates: 'da',
	yes: 'ja',
	no: 'nej',
	quotesEmpty: true
};
const international: TextDialect = {
	separator: ',',
	decimal: '.',
	dates: 'en',
	yes: 'true',
	no: 'false',
	quotesEmpty: true
};

export const csvDialects: { readonly [form in CsvForm]: TextDialect } = {
	danish,
	'danish-1252': danish,
	international
};

/** Excel takes a text that begins with these letters for a file of another program. */
const looksLikeSylk = /^ID/;

/** A table as CSV, part by part; `lost` is told at the end of what the encoding could not hold. */
export async function* csvFile(
	{ columns, rows, page }: LeavingTable,
	form: CsvForm,
	lost: (loss: Loss) => void
): AsyncGenerator<FilePart> {
	const dialect = csvDialects[form];
	const { encode, losses } = encoderOf(form);
	const names = columns.map(({ name }) => quoted(inert(name), dialect));
	const [first = '', ...others] = names;
	const head = looksLikeSylk.test(first) ? [`"${first}"`, ...others] : names;
	const mark = form === 'danish' ? '\uFEFF' : '';
	yield { bytes: encode(`${mark}${lineOf(head, dialect)}\r\n`), done: 0 };
	const fields = columns.map(({ kind }) => fieldOf(kind, dialect));
	for await (const { page: here, done } of inPages(rows, page)) {
		const lines = here.map(
			(row) =>
				`${lineOf(
					row.map((value, at) => fields[at]!(value)),
					dialect
				)}\r\n`
		);
		yield { bytes: encode(lines.join('')), done };
	}
	if (losses() > 0) lost({ kind: 'letters', count: losses() });
}

function encoderOf(form: CsvForm) {
	if (form !== 'danish-1252') {
		const utf8 = new TextEncoder();
		return { encode: (text: string) => utf8.encode(text), losses: () => 0 };
	}
	const narrow = windows1252();
	return { encode: narrow.encode, losses: () => narrow.lost };
}
