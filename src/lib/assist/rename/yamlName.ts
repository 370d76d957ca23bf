/** A name in YAML, in the quotes that stand there; in some where it needs them. `sign` is what is written before it. */
export function yamlName(written: string, to: string, sign = ''): string {
	if (written.startsWith('"')) return JSON.stringify(sign + to);
	const isPlain =
		/^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(to);
	return isPlain && !written.startsWith("'") ? sign + to : `'${(sign + to).replaceAll("'", "''")}'`;
}
