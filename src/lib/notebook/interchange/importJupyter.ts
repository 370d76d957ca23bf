import { cellIds } from '#lib/notebook/cellIds.ts';
import { cutAtEnd } from '#lib/notebook/cutAtEnd.ts';
import { sqlMagic } from '#lib/notebook/interchange/exportJupyter.ts';
import { countLosses, mostCells, type Import, type Losses } from '#lib/notebook/interchange/carried.ts';
import { frontOf, newFront } from '#lib/notebook/interchange/frontText.ts';
import { languageOf, readCode } from '#lib/notebook/interchange/jupyterCode.ts';
import { at, isRecord, linesAt, listAt, textAt, type Json } from '#lib/notebook/interchange/jupyterFile.ts';
import { readMark, safeInfo, type KladdeMark } from '#lib/notebook/interchange/kladdeMark.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { Cell, FrontMatter } from '#lib/notebook/notebook.ts';

/** A Jupyter notebook, of ours or of anybody's. Nothing of it is run, and no output comes along. */
export function importJupyter(text: string): Import {
	const read = readJson(text);
	if ('detail' in read) return fail({ kind: 'not-json', detail: read.detail });
	const found = cellsOf(read.file);
	if (found === undefined) return fail({ kind: 'no-notebook' });
	if (found.length > mostCells) return fail({ kind: 'too-many-cells', count: found.length, most: mostCells });
	const losses = countLosses();
	const metadata = at(read.file, 'metadata');
	const language = languageOf(metadata);
	const nextId = cellIds();
	const cells = found
		.flatMap((cell) => readCell(cell, language, losses) ?? [])
		.map((cell): Cell => ({ id: nextId(), ...cell }));
	losses.add('widgets', at(metadata, 'widgets') === undefined ? 0 : 1);
	const kernel = textAt(metadata, 'kernelspec', 'display_name') ?? textAt(metadata, 'kernelspec', 'name');
	if (kernel !== undefined) losses.add('kernel', 1, kernel);
	return ok({ notebook: { front: frontIn(metadata), cells }, losses: losses.all() });
}

function readJson(text: string): { readonly file: Json } | { readonly detail: string } {
	try {
		return { file: JSON.parse(text.replace(/^\uFEFF/, '')) as Json };
	} catch (thrown) {
		return { detail: thrown instanceof Error ? thrown.message : String(thrown) };
	}
}

/** Version 3 has sheets of cells around them. */
function cellsOf(file: Json): readonly Json[] | undefined {
	if (!isRecord(file)) return undefined;
	if (Array.isArray(at(file, 'cells'))) return listAt(file, 'cells');
	const sheets = listAt(file, 'worksheets');
	return sheets.length === 0 ? undefined : sheets.flatMap((sheet) => listAt(sheet, 'cells'));
}

const frontIn = (metadata: Json | undefined): FrontMatter =>
	frontOf(at(metadata, 'kladde', 'front')) ?? newFront(textAt(metadata, 'title') ?? '');

type Read = KladdeMark & { readonly source: string };

function readCell(cell: Json, language: string, losses: Losses): Read | undefined {
	const metadata = at(cell, 'metadata');
	const source = linesAt(cell, 'source') ?? linesAt(cell, 'input');
	if (source === undefined) return undefined;
	countDropped(cell, losses);
	const mark = readMark(metadata);
	if (mark !== undefined) return ofMark(mark, source);
	const plain = cutAtEnd(source.replace(/\r\n?/g, '\n'), '\n');
	if (plain.trim() === '') return undefined;
	losses.add('tags', listAt(metadata, 'tags').length);
	return withFolds(foreign(cell, plain, language, losses), metadata);
}

function foreign(cell: Json, source: string, language: string, losses: Losses): Read {
	switch (textAt(cell, 'cell_type')) {
		case 'markdown':
			return { kind: 'md', flags: {}, source };
		case 'heading':
			return { kind: 'md', flags: {}, source: `${'#'.repeat(levelOf(cell))} ${source}` };
		case 'code':
			return readCode(source, at(cell, 'metadata'), textAt(cell, 'language') ?? language, losses);
		default:
			losses.add('otherCode', 1, 'raw');
			return { kind: 'other', flags: {}, info: safeInfo('raw'), source };
	}
}

/** The line above SQL is ours only as long as it is as we write it. */
function ofMark(mark: KladdeMark, source: string): Read {
	if (mark.kind !== 'sql') return { ...mark, source };
	const magic = `${sqlMagic(mark)}\n`;
	if (source.startsWith(magic)) return { ...mark, source: source.slice(magic.length) };
	return { ...mark, source: source === magic.trimEnd() ? '' : source.replace(/^%%sql[^\n]*\n/, '') };
}

function withFolds(read: Read, metadata: Json | undefined): Read {
	const isHidden = at(metadata, 'jupyter', 'source_hidden') === true;
	return isHidden && (read.kind === 'sql' || read.kind === 'ts')
		? { ...read, flags: { folded: true } }
		: read;
}

function countDropped(cell: Json, losses: Losses) {
	losses.add('outputs', listAt(cell, 'outputs').length);
	const attachments = at(cell, 'attachments');
	losses.add('attachments', isRecord(attachments) ? Object.keys(attachments).length : 0);
}

const levelOf = (cell: Json): number => {
	const level = at(cell, 'level');
	return typeof level === 'number' && level >= 1 && level <= 6 ? Math.floor(level) : 1;
};
