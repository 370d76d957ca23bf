import type { ContractDifference, ReadingProblem } from '#lib/extract/reading.ts';
import type { Sentence } from '#lib/ui/sentence.ts';
import type { Messages } from '#messages/messages.ts';

/** Why a file cannot be read as a table, and what to do about it. */
export function readingSentence(
	problem: ReadingProblem,
	{ readingErrors: words, files: { formats } }: Messages
): Sentence {
	switch (problem.kind) {
		case 'empty':
			return { title: words.empty(problem.file), wayOut: words.emptyWay };
		case 'not-text':
			return notTextSentence(problem, words);
		case 'not-a-table':
			return { title: words.notATable(problem.file), detail: problem.detail, wayOut: words.notATableWay };
		case 'broken': {
			const format = isArchive(problem.format) ? problem.format : formats[problem.format];
			return {
				title: words.broken(problem.file, format),
				detail: problem.detail,
				wayOut: words.brokenWay
			};
		}
		case 'protected':
			return { title: words.protected(problem.file), wayOut: words.protectedWay };
		case 'no-such-part':
			return {
				title: words.noSuchPart(problem.file, problem.wanted),
				wayOut: words.noSuchPartWay(problem.found.slice(0, 8).join(', '))
			};
		case 'too-large':
			return { title: words.tooLarge(problem.file, problem.limit), wayOut: words.tooLargeWay };
		case 'too-many-columns':
			return {
				title: words.tooManyColumns(problem.file, problem.columns, problem.limit),
				wayOut: words.tooManyColumnsWay
			};
		case 'cancelled':
			return { title: words.cancelled(problem.file), wayOut: words.cancelledWay };
		case 'unreadable':
			return { title: words.unreadable(problem.file), detail: problem.detail, wayOut: words.unreadableWay };
	}
}

/** One way in which an extract differs from what the notebook expects. */
export function differenceSentence(difference: ContractDifference, messages: Messages): string {
	const { readingErrors: words, files } = messages;
	switch (difference.kind) {
		case 'missing-column':
			return `${words.missingColumn(difference.column)}${difference.nearest === undefined ? '' : words.nearest(difference.nearest)}.`;
		case 'added-column':
			return `${words.addedColumn(difference.column)}.`;
		case 'retyped-column':
			return `${words.retypedColumn(difference.column, files.types[difference.expected], files.types[difference.found])}.`;
		case 'row-jump':
			return `${words.rowJump(difference.expected, difference.found)}.`;
		case 'reordered':
			return `${words.reordered}.`;
		case 'file-name':
			return `${words.fileName(difference.expected, difference.found)}.`;
	}
}

/** What may hold the files that are meant. */
const archives = /^(?:ZIP|7-Zip|RAR|XZ|bzip2|Zstandard)/;

const isArchive = (format: string): format is 'zip' | 'gzip' => format === 'zip' || format === 'gzip';

function notTextSentence(
	{ file, looksLike }: { readonly file: string; readonly looksLike?: string },
	words: Messages['readingErrors']
): Sentence {
	return {
		title: looksLike === undefined ? words.notText(file) : words.notTextLike(file, looksLike),
		wayOut: archives.test(looksLike ?? '') ? words.archiveWay : words.notTextWay
	};
}
