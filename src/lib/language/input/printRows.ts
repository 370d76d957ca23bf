import { isMap, isSeq, type Node } from 'yaml';
import type { InputRow } from '#lib/language/analysis.ts';
import { type Field } from '#lib/language/input/fields.ts';
import { printValue } from '#lib/language/input/printValue.ts';

/** A row as it stands in the text: what comes before it on its line, itself, and all up to the next row. */
type Written = {
	readonly lead: string;
	readonly text: string;
	readonly tail: string;
	readonly value: string;
};

/**
 * The source with these rows, one to a line, so that two changes of two rows merge. A row that stays keeps its
 * text, and a changed one the remark beside it.
 */
export function printRows(source: string, field: Field | undefined, rows: readonly InputRow[]): string {
	if (field === undefined)
		return `${source.replace(/\n?$/, source === '' ? '' : '\n')}value:${listOf(rows)}`.trimEnd();
	const written = writtenRows(source, field);
	if (written === undefined || rows.length === 0) return inPlace(source, field, rows);
	const from = source.lastIndexOf('\n', field.at.start) + 1;
	const to = from + written.reduce((length, { lead, text, tail }) => length + (lead + text + tail).length, 0);
	const lead = written[0]?.lead ?? '  - ';
	const was = matched(rows, written);
	const lines = rows.map((row, index) => lineOf(row, lead, was[index]));
	const isEnd = !source.slice(0, to).endsWith('\n');
	const text = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('');
	return source.slice(0, from) + (isEnd ? text.replace(/\n$/, '') : text) + source.slice(to);
}

/** A row that is as it was, or was changed where it stood, keeps what stands around it. */
function lineOf(row: InputRow, lead: string, was: Written | undefined): string {
	if (was === undefined) return `${lead}${printRow(row)}\n`;
	return was.lead + (was.value === keyOf(row) ? was.text : printRow(row)) + was.tail;
}

/**
 * Which written row each row is. One change comes at a time: a cell, or rows that came or went in one place,
 * which leaves the rows before it and those after it where they were.
 */
function matched(rows: readonly InputRow[], written: readonly Written[]): readonly (Written | undefined)[] {
	if (rows.length === written.length) return written;
	const keys = rows.map(keyOf);
	const shift = written.length - rows.length;
	const shorter = Math.min(rows.length, written.length);
	let before = 0;
	while (before < shorter && keys[before] === written[before]?.value) before++;
	let after = rows.length;
	while (after > before && after + shift > before && keys[after - 1] === written[after + shift - 1]?.value)
		after--;
	return rows.map((_, index) =>
		index < before ? written[index] : index >= after ? written[index + shift] : undefined
	);
}

/** What tells rows apart: what is not there is nothing. */
const keyOf = (row: object): string =>
	JSON.stringify(
		Object.entries(row)
			.filter(([, value]) => value !== null)
			.sort(([one], [other]) => (one < other ? -1 : 1))
	);

export const printRow = (row: InputRow): string =>
	printValue(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

const listOf = (rows: readonly InputRow[]): string =>
	rows.length === 0 ? ' []' : rows.map((row) => `\n  - ${printRow(row)}`).join('');

/** The rows with their surroundings, where each stands on lines of its own; else the list is written anew. */
function writtenRows(source: string, { node, at, value }: Field): readonly Written[] | undefined {
	if (!isSeq(node) || node.flow || node.items.length === 0) return undefined;
	const ranges = node.items.map((item) => (isMap(item) ? (item as Node).range : undefined));
	if (ranges.some((range) => range == null)) return undefined;
	const starts = ranges.map((range) => source.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1);
	if (new Set(starts).size < starts.length || starts[0] !== source.lastIndexOf('\n', at.start) + 1)
		return undefined;
	const last = ranges.at(-1)?.[1] ?? at.end;
	const lineEnd = source.indexOf('\n', Math.max(last - 1, 0));
	const stops = [...starts.slice(1), lineEnd < 0 ? source.length : lineEnd + 1];
	const values = value as readonly object[];
	return ranges.map((range, index) => {
		const [start = 0, end = 0] = range ?? [];
		const text = source.slice(start, end).trimEnd();
		return {
			lead: source.slice(starts[index], start),
			text,
			tail: source.slice(start + text.length, stops[index]),
			value: keyOf(values[index] ?? {})
		};
	});
}

/** The whole list anew; what stands beside the key on its line stays. */
function inPlace(source: string, field: Field, rows: readonly InputRow[]): string {
	const colon = source.indexOf(':', field.keyAt.end) + 1;
	const lineEnd = (at: number) => (source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at));
	const keyLine = source.slice(colon, lineEnd(colon));
	const isInline = field.node !== undefined && field.at.start < lineEnd(colon) && field.at.end > colon;
	const beside = isInline ? afterValue(source, field) : keyLine;
	const stop = field.node === undefined ? lineEnd(colon) : lineEnd(Math.max(field.at.end - 1, colon));
	const remark = /^\s*(#.*)?$/.exec(beside)?.[1];
	const list = listOf(rows);
	const said = remark === undefined ? '' : ` ${remark}`;
	const text = rows.length === 0 ? `${list}${said}` : `${said}${list}`;
	return source.slice(0, colon) + text + source.slice(stop);
}

function afterValue(source: string, { at }: Field): string {
	return source.slice(at.end, source.indexOf('\n', at.end) < 0 ? undefined : source.indexOf('\n', at.end));
}
