import type { NameChange, Replacement } from '#lib/assist/rename/nameChange.ts';
import { meansOld } from '#lib/assist/rename/nameChange.ts';
import { yamlName } from '#lib/assist/rename/yamlName.ts';
import { analyseInput } from '#lib/language/input/analyseInput.ts';

/** The table that an input's options come from. */
export function renameInInput(source: string, change: NameChange): readonly Replacement[] {
	const analysis = analyseInput({ name: 'input', source });
	if ('problem' in analysis) return [];
	return [...(analysis.readAt ?? [])].flatMap(([name, at]) =>
		meansOld(name, change) ? [{ at, text: yamlName(source.slice(at.start, at.end), change.to) }] : []
	);
}
