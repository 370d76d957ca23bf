import type { Column } from '#lib/assist/sql/source.ts';

/** The fields of `STRUCT(a INTEGER, "b c" STRUCT(…))`; none of another type. */
export function fieldsOfStruct(type: string | undefined): readonly Column[] {
	const inside = /^STRUCT\((.*)\)$/s.exec(type ?? '')?.[1];
	if (inside === undefined) return [];
	return partsIn(inside).flatMap((part) => {
		const found = /^\s*(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)$/s.exec(part);
		if (found === null) return [];
		return [{ name: found[1]?.replaceAll('""', '"') ?? found[2] ?? '', type: found[3]! }];
	});
}

/** Cuts at commas outside of brackets and quotes. */
function partsIn(text: string): readonly string[] {
	const parts: string[] = [''];
	let depth = 0;
	for (const [piece] of text.matchAll(/"(?:[^"]|"")*"|[^]/g)) {
		if (piece === '(') depth += 1;
		if (piece === ')') depth -= 1;
		if (piece === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += piece;
	}
	return parts;
}
