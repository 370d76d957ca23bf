import { bytesOfFile, type Bytes } from '#lib/extract/bytes.ts';
import { binaryOf } from '#lib/extract/binary.ts';
import { membersOf, type Member } from '#lib/extract/formats/archive.ts';
import { likeliestTable, possibleTables } from '#lib/extract/formats/archiveChoice.ts';
import { officeKind } from '#lib/extract/formats/archiveKind.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import { gzipBytes, isGzip } from '#lib/extract/formats/packedGzip.ts';
import { wholeOf } from '#lib/extract/formats/packedWhole.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import type { Format, Part } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A file as its format's reader takes it: unpacked if it is packed. */
export type OpenedFile = {
	readonly bytes: Bytes;
	readonly packed: boolean;
	/** Which member of a zip it is, and which others may be tables. */
	readonly member?: string;
	readonly members?: readonly string[];
};

type Ask = { readonly part?: Part | undefined; readonly format?: Format | undefined };

/** Opens a gzip file, or the member of a zip that is asked for or likeliest to be a table. Throws `PackedFault`. */
export async function openFile(
	file: File,
	{ part, format }: Ask
): Promise<Result<OpenedFile, ReadingProblem>> {
	const opened = await unpacked(bytesOfFile(file), part?.member);
	if (!opened.ok || !opened.value.packed || !needsWhole(format)) return opened;
	return ok({ ...opened.value, bytes: await wholeOf(opened.value.bytes) });
}

/** What is known of a packed table beside what its reader says. */
export function asPacked(table: ReadTable, { packed, member, members = [] }: OpenedFile): ReadTable {
	if (!packed) return table;
	if (member === undefined) return { ...table, packed: true };
	const own = table.parts?.map((found) => ({ ...found, part: { ...found.part, member } })) ?? [
		{ part: { member } }
	];
	const parts = members.flatMap((path) => (path === member ? own : [{ part: { member: path } }]));
	return {
		...table,
		packed: true,
		part: { ...table.part, member },
		...(parts.length > 1 && { parts })
	};
}

/** These begin to read at the file's end, or jump about in it. */
const needsWhole = (format: Format | undefined) =>
	format === 'spreadsheet' || format === 'parquet' || format === 'arrow';

async function unpacked(
	bytes: Bytes,
	wanted: string | undefined
): Promise<Result<OpenedFile, ReadingProblem>> {
	const head = await bytes.slice(0, 8192);
	if (isGzip(head)) return ok({ bytes: gzipBytes(bytes), packed: true });
	if (!isZip(head)) return ok({ bytes, packed: false });
	const members = await membersIn(bytes, head);
	return members === undefined ? ok({ bytes, packed: false }) : memberOf(bytes.name, members, wanted);
}

/** A file, or an archive without any. */
const isZip = ([p, k, third, fourth]: Uint8Array) =>
	p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

/** Undefined for the files of office programs, which are read as they are. */
async function membersIn(bytes: Bytes, head: Uint8Array): Promise<readonly Member[] | undefined> {
	try {
		const members = await membersOf(bytes);
		const paths = members.map(({ path }) => path);
		return officeKind(paths, head) === undefined ? members : undefined;
	} catch (thrown) {
		const looksLike = binaryOf(head)?.looksLike;
		if (thrown instanceof PackedFault && looksLike !== 'ZIP') return undefined;
		throw thrown;
	}
}

async function memberOf(
	file: string,
	members: readonly Member[],
	wanted: string | undefined
): Promise<Result<OpenedFile, ReadingProblem>> {
	const tables = possibleTables(members);
	const found = tables.map(({ path }) => path);
	const name = wanted?.normalize('NFC');
	const member = name === undefined ? likeliestTable(tables) : members.find(({ path }) => path === name);
	if (member === undefined) {
		if (wanted !== undefined) return fail({ kind: 'no-such-part', file, wanted, found });
		return fail(members.length === 0 ? { kind: 'empty', file } : nothingIn(file, members));
	}
	if (member.encrypted) return fail({ kind: 'protected', file });
	const bytes = member.bytes();
	const inner = isGzip(await bytes.slice(0, 3)) ? gzipBytes(bytes) : bytes;
	return ok({ bytes: inner, packed: true, member: member.path, members: found });
}

/** An archive within an archive is left to whoever packed it. */
function nothingIn(file: string, members: readonly Member[]): ReadingProblem {
	const archive = members.some(({ path }) => /\.(?:zip|7z|rar|tar)$/i.test(path));
	return { kind: 'not-text', file, looksLike: archive ? 'ZIP (ZIP)' : 'ZIP' };
}
