import { serveFile } from '#lib/release/serveFile.ts';
import { workbook } from '#lib/release/xlsx/workbook.ts';

let book: ReturnType<typeof workbook> | undefined;

serveFile((question) => {
	if (question.do === 'begin-sheet') book = workbook(question.asked);
	if (question.do === 'rows') book?.add(question.rows);
	if (question.do !== 'end' || book === undefined) return { parts: [] };
	const { bytes, longTexts } = book.bytes();
	return { parts: [bytes], longTexts };
});
