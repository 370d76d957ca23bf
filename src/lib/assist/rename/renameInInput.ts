import type { NameChange, Replacement } from '#lib/assist/rename/nameChange.ts';
import { meansOld } from '#lib/assist/rename/nameChange.ts';
import { analyseInput } from '#lib/language/input/analyseInput.ts';

/** The table that an input's options come from. */
export function renameInInput(source: string, change: NameChange): readonly Replacement[] {
	const analysis = analyseInput({ name: 'input', source });
	if ('problem' in analysis) return [];
	return [...(analysis.readAt ?? [])].flatMap(([name, at]) =>
		meansOld(name, change) ? [{ at, text: likeWritten(source.slice(at.start, at.end), change.to) }] : []
	);
}

/** In YAML, in the quotes that stand there; in some where it needs them. */
function likeWritten(written: string, to: string): string {
	if (written.startsWith('"')) return JSON.stringify(to);
	const isPlain =
		/^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(to);
	return isPlain && !written.startsWith("'") ? to : `'${to.replaceAll("'", "''")}'`;
}
