import type { ForeseenExtract } from '#lib/workspace/foreseen/extractsForeseen.ts';
import type { Language } from '#messages/inBoth.ts';
import { trust } from '#messages/trust.ts';

/** What a notebook asks for, and what of it its cells can read. */
export function extractSentences({ name, file, loads, reads }: ForeseenExtract, language: Language): string {
	const words = trust[language];
	const asked = words.extract(name, file === '' ? words.madeHere : words.waits(file));
	return `${asked} ${readSentence()}`;

	function readSentence(): string {
		switch (reads.kind) {
			case 'nothing':
				return words.readNothing;
			case 'columns':
				return reads.columns.length === 0 ? words.readCounts : words.readColumns(reads.columns.join(', '));
			case 'all':
				return loads.length === 0 ? words.readAllUnknown : words.readAll(loads.join(', '));
		}
	}
}
