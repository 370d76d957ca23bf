import { timesOf } from '#lib/extract/formats/spreadsheet/timesOf.ts';
import { plainText } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** Collects the text of an ODS cell: paragraphs are lines, and several blanks are spelled out as an element. */
export function odsText() {
	let collected = '';
	let paragraphs = 0;
	let within = false;
	return { clear, open, close, text, value: () => collected };

	function clear(): void {
		collected = '';
		paragraphs = 0;
		within = false;
	}

	function open(name: string, tag: string): void {
		if (name === 'p') {
			if (paragraphs > 0) collected += '\n';
			paragraphs += 1;
			within = true;
		} else if (!within) return;
		else if (name === 's') collected += ' '.repeat(Math.min(1000, timesOf(tag, 'text:c')));
		else if (name === 'tab') collected += '\t';
		else if (name === 'line-break') collected += '\n';
	}

	function close(name: string): void {
		if (name === 'p') within = false;
	}

	function text(text: string): void {
		if (within) collected += plainText(text).replace(/[ \t\r\n]+/g, ' ');
	}
}
