import type { Replacement } from '#lib/assist/rename/nameChange.ts';
import { yamlName } from '#lib/assist/rename/yamlName.ts';
import type { Span } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What a value says beside the name: `$` before it, `.column` behind it. */
type Around = { readonly before?: string; readonly after?: string };

/** Another name in the place of a value; one of several lines, which ends with its line, comes to stand in one. */
export function replaceInYaml(
	source: string,
	{ start, end }: Span,
	to: Name,
	around: Around = {}
): Replacement {
	const written = source.slice(start, end).trimEnd();
	return {
		at: { start, end: start + written.length },
		text: yamlName(/^[|>]/.test(written) ? "'" : written, to, around)
	};
}
