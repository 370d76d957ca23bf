import {
	builtInFormat,
	formatOfCode,
	type NumberFormat
} from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import { attributeOf, xmlScan } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** What the number that a cell names as its style makes of the cell's number. */
export function xlsxFormats(styles: string): readonly NumberFormat[] {
	const codes = new Map<number, string>();
	const ids: number[] = [];
	let within = false;
	const scan = xmlScan({
		open(name, tag) {
			if (name === 'numFmt')
				codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
			else if (name === 'cellXfs') within = true;
			else if (name === 'xf' && within) ids.push(Number(attributeOf(tag, 'numFmtId') ?? 0));
		},
		close(name) {
			if (name === 'cellXfs') within = false;
		},
		text: () => undefined
	});
	scan.push(styles);
	scan.end();
	const known = new Map<number, NumberFormat>();
	return ids.map((id) => {
		const format = known.get(id) ?? (codes.get(id) ? formatOfCode(codes.get(id)!) : builtInFormat(id));
		known.set(id, format);
		return format;
	});
}
