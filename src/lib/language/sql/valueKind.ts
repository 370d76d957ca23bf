export type ValueKind = 'number' | 'text' | 'date' | 'timestamp' | 'boolean' | 'other';

/** What sort of value the engine's type holds; lists and records are `other`. */
export function kindOf(type: string): ValueKind {
	const name = type.toUpperCase();
	if (name.endsWith(']') || /^(STRUCT|MAP|UNION)/.test(name)) return 'other';
	if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?\b|^(U?INT\d+|DECIMAL|NUMERIC|DOUBLE|FLOAT|REAL)\b/.test(name)) {
		return 'number';
	}
	if (name.startsWith('DATE') && !name.startsWith('DATETIME')) return 'date';
	if (name.startsWith('TIMESTAMP') || name.startsWith('DATETIME')) return 'timestamp';
	if (name.startsWith('BOOL')) return 'boolean';
	return /^(VARCHAR|TEXT|STRING|CHAR|UUID|ENUM)/.test(name) ? 'text' : 'other';
}
