import type { OpenedFile } from '#lib/storage/openFile.ts';
import type { ForeignFormat, ImportReport } from '#lib/workspace/foreign/importReport.ts';
import type { GivenFile } from '#lib/workspace/givenFile.ts';

/** As much of the workspace as opening needs. */
export type Opener = {
	openText(
		file: OpenedFile,
		opened?: (open: { readonly written: { unsaved(): void } }) => void
	): Promise<void>;
	tellImported(report: ImportReport): void;
};

/**
 * Opens a notebook of ours, or one of another program as a new one of ours, that lies in no file yet: unrun,
 * as everything from elsewhere, and with a list of what did not come along.
 */
export async function openAny(opener: Opener, file: OpenedFile): Promise<void> {
	const format = formatOf(file.name);
	if (format === undefined) return opener.openText(file);
	const { readForeign } = await import('#lib/workspace/foreign/readForeign.ts');
	const { report, opened } = readForeign(file, format);
	if (opened === undefined) return opener.tellImported(report);
	await opener.openText(opened, (open) => {
		open.written.unsaved();
		opener.tellImported(report);
	});
}

const endings: readonly (readonly [RegExp, ForeignFormat])[] = [
	[/\.(?:ipynb|json)$/i, 'jupyter'],
	[/\.html?$/i, 'observable'],
	[/\.sql$/i, 'sql']
];

const formatOf = (name: string): ForeignFormat | undefined =>
	endings.find(([ending]) => ending.test(name))?.[1];

/**
 * The notebook among files that were dropped: one of ours, whatever lies beside it; one of another program only
 * where there are no data beside it. HTML and JSON may be anything, and are told by how they begin.
 */
export async function firstNotebook(given: readonly GivenFile[]): Promise<GivenFile | undefined> {
	const ours = given.find(({ file }) => /\.md$/i.test(file.name));
	if (ours !== undefined) return ours;
	const foreign = await Promise.all(given.map(({ file }) => isForeignNotebook(file)));
	return foreign.every(Boolean) ? given[0] : undefined;
}

async function isForeignNotebook(file: File): Promise<boolean> {
	if (/\.(?:ipynb|sql)$/i.test(file.name)) return true;
	if (!/\.(?:html?|json)$/i.test(file.name)) return false;
	const start = await file
		.slice(0, 64 * 1024)
		.text()
		.catch(() => '');
	if (!/\.json$/i.test(file.name)) return /<notebook[\s>]/i.test(start);
	return /^\s*\{/.test(start) && /"(?:cells|worksheets)"\s*:/.test(start) && /"cell_type"\s*:/.test(start);
}
