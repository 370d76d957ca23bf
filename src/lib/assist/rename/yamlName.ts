/**
 * A name in YAML, in the quotes that stand there; in some where it needs them. `before` and `after` are what is
 * written around it.
 */
export function yamlName(written: string, to: string, { before = '', after = '' } = {}): string {
	const text = before + to + after;
	if (written.startsWith('"')) return JSON.stringify(text);
	const isPlain =
		/^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(to);
	return isPlain && !written.startsWith("'") ? text : `'${text.replaceAll("'", "''")}'`;
}
