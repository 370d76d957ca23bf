import type { Cell } from '#lib/notebook/notebook.ts';

const most = 48;

/** What a cell goes by in the outline: its name, or how its text begins. */
export function cellWords({ name, source }: Pick<Cell, 'name' | 'source'>): string {
	if (name !== undefined) return name;
	const line = source.split('\n').find((one) => one.trim() !== '') ?? '';
	return line.length > most ? `${line.slice(0, most).trimEnd()} …` : line.trim();
}
