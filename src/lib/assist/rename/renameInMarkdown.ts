import { isIdentifier, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { codeSpans } from '#lib/language/markdown/codeSpans.ts';

/** `${name}` and `${name.field}`, code apart. */
export function renameInMarkdown(
	source: string,
	{ from, to }: NameChange
): readonly Replacement[] | undefined {
	const code = codeSpans(source);
	const found: Replacement[] = [];
	for (const { 0: whole, 1: expression = '', index } of source.matchAll(/\\\$\{|\$\{([^}\n]*)\}/g)) {
		const name = expression.trim().split('.')[0] ?? '';
		if (whole.startsWith('\\') || name !== from) continue;
		if (code.some(({ start, end }) => start <= index && index < end)) continue;
		const start = index + 2 + expression.indexOf(name);
		found.push({ at: { start, end: start + name.length }, text: to });
	}
	return found.length === 0 || isIdentifier(to) ? found : undefined;
}
