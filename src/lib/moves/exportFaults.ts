import { below, drawFrom, type Draw } from '#lib/moves/synthetic/draw.ts';

/** What goes wrong with an address history between the register and the desk, and what a load makes of it. */
export type ExportFaultKind =
	/** A spreadsheet took `0159` for a number: it is put back, and counted. */
	| 'lost-zero'
	/** A spreadsheet wrote a CPR number as `6,10766E+09`: the row is kept out. */
	| 'lost-digits'
	/** The 31st of February: the row is kept out. */
	| 'impossible-date'
	/** `31-12-9999` for a spell that has not ended: no date, and counted. */
	| 'far-end'
	| 'too-few-columns'
	| 'too-many-columns';

export type ExportFault = {
	readonly kind: ExportFaultKind;
	/** From 1, the header counted. */
	readonly line: number;
};

export type FaultyExport = {
	readonly text: string;
	/** The truth, in the order of lines: what a reader must find, and nothing else. */
	readonly faults: readonly ExportFault[];
};

const columns = [
	'personnummer',
	'kommunekode',
	'vejkode',
	'husnr',
	'etage',
	'side',
	'tilflytningsdato'
] as const;
const open = 7;

const kinds: { readonly [K in ExportFaultKind]: (fields: readonly string[]) => readonly string[] } = {
	'lost-zero': (fields) => changed(fields, 1, (code) => code.replace(/^0/, '')),
	'lost-digits': (fields) => changed(fields, 0, roundedBySpreadsheet),
	'impossible-date': (fields) => changed(fields, columns.indexOf('tilflytningsdato'), () => '31-02-2020'),
	'far-end': (fields) => changed(fields, open, () => '31-12-9999'),
	'too-few-columns': (fields) => fields.slice(0, -2),
	'too-many-columns': (fields) => [...fields, 'igen']
};

/**
 * An address history's text (addressHistoryText.ts) with `each` faults of every kind, each in a row of its
 * own. Rows that a kind cannot spoil, as a spell that has ended and so needs no far end, are passed over.
 */
export function withExportFaults(
	text: string,
	{ seed, each }: { readonly seed: number; readonly each: number }
): FaultyExport {
	const lines = text.split('\r\n');
	const draw = drawFrom(seed);
	const spoilt = new Map<number, ExportFaultKind>();
	for (const kind of Object.keys(kinds) as readonly ExportFaultKind[]) {
		for (let count = 0; count < each; count += 1) spoilt.set(freeLine(lines, { kind, spoilt, draw }), kind);
	}
	for (const [at, kind] of spoilt) lines[at] = kinds[kind]((lines[at] ?? '').split(';')).join(';');
	const faults = [...spoilt].map(([at, kind]) => ({ kind, line: at + 1 }));
	return { text: lines.join('\r\n'), faults: faults.sort((one, other) => one.line - other.line) };
}

type Spoiling = {
	readonly kind: ExportFaultKind;
	readonly spoilt: ReadonlyMap<number, ExportFaultKind>;
	readonly draw: Draw;
};

/** The first line is the header, the last is empty. */
function freeLine(lines: readonly string[], { kind, spoilt, draw }: Spoiling): number {
	const rows = lines.length - 2;
	const start = below(rows, draw);
	for (let step = 0; step < rows; step += 1) {
		const at = 1 + ((start + step) % rows);
		if (!spoilt.has(at) && canSpoil(kind, (lines[at] ?? '').split(';'))) return at;
	}
	throw new Error(`No row is left for ${kind}.`);
}

function canSpoil(kind: ExportFaultKind, fields: readonly string[]): boolean {
	if (kind === 'far-end') return fields[open] === '';
	return kind !== 'lost-zero' || fields[1]?.startsWith('0') === true;
}

const changed = (fields: readonly string[], at: number, change: (field: string) => string) =>
	fields.map((field, index) => (index === at ? change(field) : field));

/** Ten digits as a narrow cell shows them in Danish. */
const roundedBySpreadsheet = (number: string) => `${(Number(number) / 1e9).toFixed(5).replace('.', ',')}E+09`;
