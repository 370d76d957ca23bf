import type { ExtractImport, Piece } from '#lib/engine/engine.ts';
import type { Result } from '#lib/notebook/result.ts';

/** An extract as it is sent to the worker. A file that comes in pieces stays on the page's side; its name goes. */
export type SentExtract = Omit<ExtractImport, 'files'> & {
	readonly files: readonly (File | { readonly name: string })[];
};

/** The next piece of the file at this place among the files; undefined at its end. */
export type NextPiece = (file: number) => Promise<Result<Piece | undefined, { readonly detail: string }>>;

/** Asks the page through its port, one piece at a time, as they are needed. */
export const piecesThrough =
	(port: MessagePort): NextPiece =>
	(file) =>
		new Promise((resolve) => {
			port.onmessage = ({ data }) => resolve(data);
			port.postMessage([file]);
		});
