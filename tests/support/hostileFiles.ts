import { windows1252 } from './extractText.ts';
import { below, drawFrom, oneOf, type Draw } from '#lib/moves/synthetic/draw.ts';

/** A file that means no good, or was hurt on its way. */
export type HostileFile = {
	/** What was done to what; with the seed enough to make it again. */
	readonly story: string;
	readonly file: () => File;
	/** Where every line below the header is a row or a reject: how many there are. */
	readonly lines?: number;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** A sound file to begin with. */
export type SoundFile = { readonly name: string; readonly bytes: Bytes };

const hurts: readonly (readonly [string, (bytes: Bytes, draw: Draw) => Bytes])[] = [
	['cut short', (bytes, draw) => bytes.slice(0, below(bytes.length, draw))],
	['beginning lost', (bytes, draw) => bytes.slice(below(bytes.length, draw))],
	['bytes turned', (bytes, draw) => edited(bytes, 1 + below(30, draw), draw, () => below(256, draw))],
	['one byte turned', (bytes, draw) => edited(bytes, 1, draw, () => below(256, draw))],
	['NUL bytes', (bytes, draw) => edited(bytes, 1 + below(20, draw), draw, () => 0)],
	['a stretch of zeros', (bytes, draw) => stretch(bytes, draw, (part) => part.fill(0))],
	[
		'a stretch of noise',
		(bytes, draw) => stretch(bytes, draw, (part) => part.forEach((_, at) => (part[at] = below(256, draw))))
	],
	['a stretch lost', (bytes, draw) => without(bytes, draw)],
	['a stretch twice', (bytes, draw) => twice(bytes, draw)],
	['bytes of 255', (bytes, draw) => edited(bytes, 1 + below(10, draw), draw, () => 255)]
];

/** Each sound file hurt in every way, as often as asked, from one seed. */
export function hurtFiles(
	sound: readonly SoundFile[],
	{ seed, each }: { readonly seed: number; readonly each: number }
): readonly HostileFile[] {
	const draw = drawFrom(seed);
	return sound.flatMap(({ name, bytes }) =>
		Array.from({ length: each }, (_, count) => {
			const [way, hurt] = hurts[count % hurts.length]!;
			const broken = hurt(bytes, draw);
			return { story: `${name}: ${way}, ${count}`, file: () => new File([broken], name) };
		})
	);
}

function edited(bytes: Bytes, count: number, draw: Draw, value: () => number): Bytes {
	const copy = bytes.slice();
	for (let step = 0; step < count; step += 1) copy[below(copy.length, draw)] = value();
	return copy;
}

function stretchIn(bytes: Bytes, draw: Draw): readonly [start: number, end: number] {
	const start = below(bytes.length, draw);
	return [start, Math.min(bytes.length, start + 1 + below(Math.max(bytes.length >> 2, 1), draw))];
}

function stretch(bytes: Bytes, draw: Draw, change: (part: Bytes) => void): Bytes {
	const copy = bytes.slice();
	change(copy.subarray(...stretchIn(bytes, draw)));
	return copy;
}

function without(bytes: Bytes, draw: Draw): Bytes {
	const [start, end] = stretchIn(bytes, draw);
	return joined(bytes.subarray(0, start), bytes.subarray(end));
}

function twice(bytes: Bytes, draw: Draw): Bytes {
	const [start, end] = stretchIn(bytes, draw);
	return joined(bytes.subarray(0, end), bytes.subarray(start));
}

function joined(...parts: readonly Uint8Array[]): Bytes {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

const words = [
	'Søborg',
	'Ærø',
	'=1+1',
	'"',
	'""',
	';',
	'<b>x</b>',
	'..',
	'-',
	'NULL',
	'1.234',
	'12,5',
	'01-02-03',
	'”',
	'–',
	'🏠',
	'-'
];

/** Small texts with everything in them that is awkward, whose rows can be counted. */
export function awkwardTexts({
	seed,
	count
}: {
	readonly seed: number;
	readonly count: number;
}): readonly HostileFile[] {
	const draw = drawFrom(seed);
	return Array.from({ length: count }, (_, index) => awkwardText(index, draw));
}

function awkwardText(index: number, draw: Draw): HostileFile {
	const separator = oneOf([';', ',', '\t', '|'], draw);
	const end = oneOf(['\n', '\r\n', '\r'], draw);
	const width = 2 + below(6, draw);
	const rows = 3 + below(40, draw);
	const header = Array.from({ length: width }, (_, at) =>
		quotedWhereNeeded(
			oneOf(['kommune', 'år', 'navn', '"; DROP TABLE x; --', 'a b', 'ÆØÅ', '1'], draw) + at,
			separator
		)
	);
	const body = Array.from({ length: rows }, () => {
		const cells = Array.from({ length: width }, () => cellOf(separator, draw));
		if (draw() < 0.05) cells.pop();
		if (draw() < 0.05) cells.push('igen');
		return cells.join(separator);
	});
	const isMixed = draw() < 0.2;
	const text = [header.join(separator), ...body].join(end) + (isMixed || draw() < 0.5 ? end : '');
	const bytes = draw() < 0.5 ? new TextEncoder().encode(text) : windows1252(text.replaceAll('🏠', '?'));
	const both = joined(bytes, new Uint8Array([0xc3, 0xa6, 0x3b, 0xe6]), new TextEncoder().encode(end));
	return {
		story: `awkward text ${index}`,
		lines: rows + (isMixed ? 1 : 0),
		file: () => new File([isMixed ? both : bytes], `awkward-${index}.csv`)
	};
}

/** Lone quotes are left to the hurt files: here a row stays a row. */
function cellOf(separator: string, draw: Draw): string {
	if (draw() < 0.4) return String(below(5000, draw));
	const word = words[below(words.length, draw)]!;
	return quotedWhereNeeded(word, separator);
}

const quotedWhereNeeded = (word: string, separator: string) =>
	word.includes(separator) || word.includes('"') ? `"${word.replaceAll('"', '""')}"` : word;

/** What is hostile by its size or its nature. None of it takes memory before it is read. */
export const monsters: readonly HostileFile[] = [
	{
		story: 'two gigabytes in one line',
		file: () => new File(repeated('0123456789abcdef'.repeat(65_536), 2048), 'line.csv')
	},
	{
		story: 'a header and then a gigabyte in one line',
		file: () => new File(['a;b\n1;2\n3;4\n5;', ...repeated('x'.repeat(1 << 20), 1024)], 'field.csv')
	},
	{ story: 'a hundred thousand columns', file: () => textFile(wide(100_000), 'wide.csv') },
	{ story: 'ten thousand columns', file: () => textFile(wide(10_000), 'wide.csv') },
	{
		story: 'nothing but separators',
		file: () => textFile(`${';'.repeat(200)}\n`.repeat(300), 'separators.csv')
	},
	{ story: 'nothing but line ends', file: () => textFile('\n'.repeat(100_000), 'lines.csv') },
	{ story: 'nothing but quotes', file: () => textFile('"'.repeat(100_001), 'quotes.csv') },
	{
		story: 'nothing but a byte order mark',
		file: () => new File([new Uint8Array([0xef, 0xbb, 0xbf])], 'mark.csv')
	},
	{ story: 'one byte', file: () => textFile('x', 'x.csv') },
	{ story: 'no byte', file: () => textFile('', 'tom.csv') },
	{ story: 'a header alone', file: () => textFile('kommune;antal\r\n', 'header.csv') },
	{ story: 'names that are the same', file: () => textFile('a;a;A;;\n1;2;3;4;5\n'.repeat(3), 'same.csv') },
	{
		story: 'a quote opened in the middle',
		file: () => textFile(`a;b\n${'1;2\n'.repeat(50)}3;"4\n${'5;6\n'.repeat(5000)}`, 'open.csv')
	},
	{
		story: 'numbers beyond all numbers',
		file: () =>
			textFile(
				`n\n${['9'.repeat(400), '1e999', '-0', '٣', '0x10', 'Infinity', 'NaN'].join('\n')}\n`,
				'numbers.csv'
			)
	},
	{
		story: 'dates that are none',
		file: () =>
			textFile(
				`dag\n${['31-02-2024', '00-00-0000', '99-99-9999', '29-02-2023', '01-01-10000'].join('\n')}\n`,
				'dates.csv'
			)
	},
	{
		story: 'a picture named .csv',
		file: () =>
			new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), noise(5000)], 'billede.csv')
	},
	{ story: 'noise named .csv', file: () => new File([noise(100_000)], 'noise.csv') },
	{ story: 'noise named .xlsx', file: () => new File([noise(100_000)], 'noise.xlsx') },
	{
		story: 'a web page named .xls',
		file: () => textFile('<html><body><table><tr><td>1</td></tr></table></body></html>', 'side.xls')
	},
	{
		story: 'JSON ten thousand levels deep',
		file: () => textFile(`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'dyb.json')
	},
	{
		story: 'records ten thousand levels deep',
		file: () => textFile(`[${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}]`, 'dyb.json')
	},
	{ story: 'JSON that never ends', file: () => textFile(`[${'{"a":1},'.repeat(5000)}`, 'aaben.json') },
	{
		story: 'JSON with the keys of a prototype',
		file: () => textFile('[{"__proto__":{"x":1},"constructor":2,"a":3},{"a":4,"toString":5}]', 'proto.json')
	},
	{
		story: 'a hundred thousand keys',
		file: () =>
			textFile(
				JSON.stringify([Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]))]),
				'keys.json'
			)
	},
	{
		story: 'lines of JSON, one of them broken',
		file: () =>
			textFile(`${'{"a":1,"b":"x"}\n'.repeat(50)}{"a":\n${'{"a":2,"b":"y"}\n'.repeat(50)}`, 'linjer.jsonl')
	},
	{
		story: 'an empty zip',
		file: () => new File([new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])], 'tom.zip')
	},
	{
		story: 'an OLE file with a password',
		file: () =>
			new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise(4096)], 'laast.xlsx')
	},
	{ story: 'PAR1 and nothing', file: () => textFile('PAR1PAR1', 'tom.parquet') },
	{
		story: 'PAR1 with a footer of four gigabytes',
		file: () => new File(['PAR1', noise(64), new Uint8Array([255, 255, 255, 255]), 'PAR1'], 'fod.parquet')
	},
	{
		story: 'ARROW1 and noise',
		file: () => new File(['ARROW1', new Uint8Array(2), noise(500)], 'noise.arrow')
	}
];

const textFile = (text: string, name: string) => new File([text], name);

/** The same stretch over and over, which the browser holds once. */
function repeated(text: string, times: number): Blob[] {
	const part = new Blob([text]);
	return Array.from({ length: times }, () => part);
}

const wide = (columns: number) =>
	[0, 1, 2]
		.map((row) =>
			Array.from({ length: columns }, (_, at) => (row === 0 ? `k${at}` : String(row * at))).join(';')
		)
		.join('\n');

function noise(length: number): Bytes {
	const draw = drawFrom(length);
	return Uint8Array.from({ length }, () => below(256, draw));
}
