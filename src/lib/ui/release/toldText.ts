import type { Told } from '#lib/workspace/takingOut.svelte.ts';
import type { Language } from '#messages/inBoth.ts';
import { release } from '#messages/release.ts';

/** What left the notebook, or why it did not, in the person's language. */
export function toldText(told: Told, language: Language): string {
	const words = release[language];
	switch (told.kind) {
		case 'left': {
			const { file, rows, columns, conditions, losses } = told;
			const sentences = [
				file === undefined ? words.copied : words.left(file),
				...(rows === undefined || columns === undefined ? [] : [words.size(rows, columns)]),
				...losses.map(({ kind, count }) => words.losses[kind](count)),
				...conditions.map((condition) => words.conditions[condition])
			];
			return sentences.join(' ');
		}
		case 'stale':
		case 'changed':
			return words[told.kind];
		case 'cancelled':
		case 'disk-full':
			return words[told.kind](told.file);
		case 'too-many-cells':
			return words[told.kind](told.most.toLocaleString(language));
		case 'failed':
			return words.failed(told.detail);
	}
}

/** Whether it went otherwise than the person meant. */
export const isTrouble = ({ kind }: Told): boolean => kind !== 'left' && kind !== 'cancelled';
