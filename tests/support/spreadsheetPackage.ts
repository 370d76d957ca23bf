/** A zip file, written out byte by byte apart from the library that reads it. */
export async function zipOf(
	parts: { readonly [path: string]: string | Uint8Array<ArrayBuffer> },
	name = 'test.xlsx'
): Promise<File> {
	const local: Uint8Array<ArrayBuffer>[] = [];
	const directory: Uint8Array<ArrayBuffer>[] = [];
	let offset = 0;
	for (const [path, content] of Object.entries(parts)) {
		const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		// An ODS file says in clear what it is.
		const clear = path === 'mimetype';
		const packed = clear ? plain : await deflated(plain);
		const title = new TextEncoder().encode(path);
		const sizes = [...four(crcOf(plain)), ...four(packed.length), ...four(plain.length)];
		const common = [20, 0, 0, 8, clear ? 0 : 8, 0, 0, 0, 0, 0, ...sizes, ...two(title.length), 0, 0];
		const head = new Uint8Array([0x50, 0x4b, 3, 4, ...common, ...title]);
		local.push(head, packed);
		directory.push(
			new Uint8Array([
				0x50,
				0x4b,
				1,
				2,
				20,
				0,
				...common,
				...Array<number>(10).fill(0),
				...four(offset),
				...title
			])
		);
		offset += head.length + packed.length;
	}
	const size = directory.reduce((sum, { length }) => sum + length, 0);
	const count = two(directory.length);
	const end = new Uint8Array([
		0x50,
		0x4b,
		5,
		6,
		0,
		0,
		0,
		0,
		...count,
		...count,
		...four(size),
		...four(offset),
		0,
		0
	]);
	return new File([...local, ...directory, end], name);
}

const two = (value: number) => [value & 255, (value >>> 8) & 255];
const four = (value: number) => [...two(value & 0xffff), ...two(value >>> 16)];

async function deflated(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOf(bytes: Uint8Array): number {
	let crc = -1;
	for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 255]!;
	return ~crc >>> 0;
}

export type XlsxText = {
	/** The XML of each sheet: all of it, or what stands within `<sheetData>`. */
	readonly sheets: { readonly [name: string]: string };
	/** Within `<sst>`. */
	readonly strings?: string;
	/** Number formats of the cells' styles, from style 1 on. */
	readonly formats?: readonly string[];
	/** Attributes of `<workbookPr>`. */
	readonly book?: string;
	readonly states?: { readonly [name: string]: string };
};

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The documents of an XLSX file, written by hand. */
export function xlsxParts({ sheets, strings, formats = [], book = '', states = {} }: XlsxText) {
	const names = Object.keys(sheets);
	const listed = names.map(
		(name, at) =>
			`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${states[name] ? ` state="${states[name]}"` : ''}/>`
	);
	const related = names.map((_, at) =>
		relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)
	);
	const codes = formats.map((code, at) => `<numFmt numFmtId="${at + 164}" formatCode="${escaped(code)}"/>`);
	const styles = formats.map((_, at) => `<xf numFmtId="${at + 164}"/>`);
	return {
		'[Content_Types].xml': typesOf(names.length),
		'_rels/.rels': relationsOf([relation('r1', 'officeDocument', 'xl/workbook.xml')]),
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><workbookPr ${book}/><sheets>${listed.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationsOf([
			...related,
			relation('s1', 'sharedStrings', 'sharedStrings.xml'),
			relation('s2', 'styles', '/xl/styles.xml')
		]),
		'xl/styles.xml': `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
		...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>` }),
		...Object.fromEntries(
			names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheets[name]!)])
		)
	};
}

const typesOf = (sheets: number) => {
	const kind = (path: string, name: string) =>
		`<Override PartName="/xl/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
	const each = Array.from({ length: sheets }, (_, at) => kind(`worksheets/sheet${at + 1}`, 'worksheet'));
	return (
		'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		kind('workbook', 'sheet.main') +
		kind('sharedStrings', 'sharedStrings') +
		kind('styles', 'styles') +
		`${each.join('')}</Types>`
	);
};

const relation = (id: string, kind: string, target: string) =>
	`<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;

const relationsOf = (listed: readonly string[]) =>
	`<Relationships xmlns="${packageRelations}">${listed.join('')}</Relationships>`;

const sheetOf = (text: string) =>
	text.startsWith('<worksheet') ? text : `<worksheet ${main}><sheetData>${text}</sheetData></worksheet>`;

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const xlsxOf = (text: XlsxText, name?: string) => zipOf(xlsxParts(text), name);

export type OdsText = {
	/** What stands within each `<table:table>`. */
	readonly sheets: { readonly [name: string]: string };
	readonly manifest?: string;
};

/** The documents of an ODS file, written by hand. */
export const odsParts = ({ sheets, manifest = '' }: OdsText) => ({
	mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
	'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
	'content.xml': `<office:document-content><office:body><office:spreadsheet>${Object.entries(sheets)
		.map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`)
		.join('')}</office:spreadsheet></office:body></office:document-content>`
});

export const odsOf = (text: OdsText, name = 'test.ods') => zipOf(odsParts(text), name);
