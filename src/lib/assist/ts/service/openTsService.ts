import { completionsAt } from '#lib/assist/ts/service/completionsAt.ts';
import { definitionAt } from '#lib/assist/ts/service/definitionAt.ts';
import { openCheckers, type DeclaredTexts, type Look } from '#lib/assist/ts/service/checkers.ts';
import { formatted } from '#lib/assist/ts/service/formatted.ts';
import { hoverAt } from '#lib/assist/ts/service/hoverAt.ts';
import { NotebookFiles, type CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import { remarksOn } from '#lib/assist/ts/service/remarksOn.ts';
import { renamableAt, replacedBy } from '#lib/assist/ts/service/renaming.ts';
import { signatureAt } from '#lib/assist/ts/service/signatureAt.ts';
import type { Changes } from '#lib/assist/ts/service/told.ts';
import type { Place, Questions } from '#lib/assist/ts/service/answers.ts';
import { ok } from '#lib/notebook/result.ts';

export type TsService = Questions & { readonly take: (changes: Changes) => void };

/** TypeScript's language service over the ts cells of one notebook. */
export function openTsService(declared: DeclaredTexts): TsService {
	const files = new NotebookFiles();
	const checkers = openCheckers(files, declared);
	const look: Look = { files, ...checkers };
	return {
		take: (changes) => files.take(changes),
		remarks: (id) => {
			const cell = files.cell(id);
			return cell === undefined ? [] : remarksOn(checkers.checked, cell);
		},
		complete: (place) => at(place, (cell, position) => completionsAt(look, cell, position)) ?? [],
		hover: (place) => at(place, (cell, position) => hoverAt(look, cell, position)),
		signature: (place) => at(place, (cell, position) => signatureAt(look, cell, position)),
		definition: (place) => at(place, (cell, position) => definitionAt(look, cell, position)),
		renamable: (place) => at(place, (cell, position) => renamableAt(look, cell, position)),
		rename: ({ to, ...place }) =>
			at(place, (cell, position) => replacedBy(look, { cell, position, to })) ?? ok(new Map()),
		format: ({ cell }) => formatted(files.cell(cell)?.source ?? '')
	};

	/** The place in the module that the cell is; a cell that left the notebook has no answers. */
	function at<T>(place: Place, answer: (cell: CellFile, position: number) => T): T | undefined {
		const cell = files.cell(place.cell);
		return cell && answer(cell, cell.read.toFile(Math.min(place.at, cell.source.length)));
	}
}
