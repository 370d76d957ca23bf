import type { ReadingRemark } from '#lib/extract/reading.ts';
import { imports } from '#messages/imports.ts';
import type { Messages } from '#messages/messages.ts';

/** What was found in a file that a person should know. */
export function remarkSentence(remark: ReadingRemark, { language }: Messages): string {
	const words = imports[language];
	switch (remark.kind) {
		case 'sheet-errors':
			return words.remarks.sheetErrors(remark.count);
		case 'merged-cells':
			return words.remarks.mergedCells(remark.count);
		case 'no-results':
			return words.remarks.noResults(remark.count);
		case 'hidden-rows':
			return words.remarks.hiddenRows(remark.count);
		case 'nested':
			return words.remarks.nested(remark.columns.slice(0, 8).join(', '));
	}
}
