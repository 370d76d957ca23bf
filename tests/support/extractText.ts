import type { ExtractImport, Piece, PiecedFile } from '#lib/engine/engine.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** How Danish exports are mostly written. */
const danish: Dialect = {
	encoding: 'utf-8',
	separator: ';',
	quote: '"',
	decimal: ',',
	header: true,
	skip: 0,
	date: 'dd-mm-yyyy',
	missing: ['..']
};

export type Form = Partial<Dialect> & {
	readonly fileColumn?: string;
	readonly files?: ExtractImport['files'];
	readonly width?: number;
};

const columnsOf = (types: { readonly [name: string]: ColumnType }) =>
	Object.entries(types).map(([name, type], from) => ({ name, type, from }));

/** An import of a text, whose columns stand in the file's order. */
export function extractOf(
	content: string | Uint8Array<ArrayBuffer>,
	types: { readonly [name: string]: ColumnType },
	{ fileColumn, files, width, ...form }: Form = {}
): ExtractImport {
	const columns = columnsOf(types);
	return {
		name: 'ind',
		files: files ?? [new File([content], 'ind.csv')],
		dialect: { ...danish, ...form },
		columns,
		width: width ?? columns.length,
		...(fileColumn !== undefined && { fileColumn })
	};
}

/** Pieces of a file as a reader would hand them over, and what was asked of it. */
export function piecedFile(
	name: string,
	pieces: readonly (Piece | { readonly detail: string })[]
): PiecedFile & { readonly asked: string[] } {
	const left = [...pieces];
	const asked: string[] = [];
	return {
		name,
		asked,
		async next(): Promise<Result<Piece | undefined, { readonly detail: string }>> {
			asked.push('next');
			const piece = left.shift();
			return piece !== undefined && 'detail' in piece ? fail(piece) : ok(piece);
		},
		close: () => void asked.push('close')
	};
}

export const textPiece = (text: string, line: number, done = 1): Piece => ({
	as: 'text',
	bytes: new TextEncoder().encode(text),
	line,
	done
});

export const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Letters as windows-1252 has them. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
	const own = new Map(
		[...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((sign, at) => [
			sign,
			[0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c][at]!
		])
	);
	own.set('–', 0x96).set('”', 0x94);
	return Uint8Array.from(text, (letter) => own.get(letter) ?? letter.charCodeAt(0));
}

export function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
	return new Uint8Array(view.buffer);
}

/** For what is plain text, which the engine reads itself. */
export const noPieces = {
	pieces: () => {
		throw new Error('These files are plain text.');
	}
};
