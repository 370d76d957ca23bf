import ts from 'typescript';
import type { Signature } from '#lib/assist/assistant.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import type { Look } from '#lib/assist/ts/service/checkers.ts';
import { hinted, proseOf } from '#lib/assist/ts/service/prose.ts';

/** The call that a place stands in. */
export function signatureAt({ seen }: Look, { path }: CellFile, position: number): Signature | undefined {
	const help = seen.getSignatureHelpItems(path, position, undefined);
	const item = help?.items[help.selectedItemIndex];
	if (help === undefined || item === undefined) return undefined;
	let label = ts.displayPartsToString(item.prefixDisplayParts);
	const parameters = item.parameters.map(({ displayParts, documentation }, index) => {
		if (index > 0) label += ts.displayPartsToString(item.separatorDisplayParts);
		const start = label.length;
		label += hinted(ts.displayPartsToString(displayParts));
		const [about] = proseOf(documentation);
		return { start, end: label.length, ...(about !== undefined && { about }) };
	});
	label += ts.displayPartsToString(item.suffixDisplayParts);
	const [about = ''] = proseOf(item.documentation);
	const last = Math.max(0, parameters.length - 1);
	const active = item.isVariadic ? Math.min(help.argumentIndex, last) : help.argumentIndex;
	return { label, parameters, active, ...(about !== '' && { about }) };
}
