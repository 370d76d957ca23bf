import { titleToStem } from '#lib/notebook/titleToFileName.ts';

/**
 * What a file that leaves is called: `Flytninger-moves.csv`. Title and cell name are an author's: without dots
 * they have one ending, ours, and without the signs of a path they stay in the folder that a person chose.
 * The word that it is a part stands last, where no title cuts it off.
 */
export function releasedName(notebook: string, cell: string, ending: string, part?: string): string {
	const words = [notebook, cell].map((part) => part.replaceAll('.', '-')).filter((part) => part !== '');
	return `${titleToStem(words.join(' '))}${part === undefined ? '' : `-${part}`}.${ending}`;
}
