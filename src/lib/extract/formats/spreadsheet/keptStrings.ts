import { sharedStringsOf, type SharedStrings } from '#lib/extract/formats/spreadsheet/sharedStrings.ts';
import type { ZipPart } from '#lib/extract/formats/spreadsheet/zipParts.ts';

const patience = 60_000;

/**
 * Keeps the texts of the last file, which are the dearest part of it, so that its second sheet is read
 * without reading them again; lets go of them after a while.
 */
export function keptStrings() {
	let kept: { readonly mark: string; readonly strings: SharedStrings } | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	return { stringsOf, letGo, letGoLater };

	function stringsOf(part: ZipPart): SharedStrings {
		clearTimeout(timer);
		if (kept?.mark === part.mark) return kept.strings;
		letGo();
		kept = { mark: part.mark, strings: sharedStringsOf(part) };
		return kept.strings;
	}

	function letGo(): void {
		clearTimeout(timer);
		kept = undefined;
	}

	function letGoLater(): void {
		clearTimeout(timer);
		timer = setTimeout(letGo, patience);
	}
}
