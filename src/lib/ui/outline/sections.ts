import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { headingsIn } from '#lib/ui/outline/headings.ts';

/** A heading of the notebook and what stands under it, up to the next heading. */
export type Section = {
	/** Tells sections apart; the first one of a notebook may have no heading. */
	readonly id: string;
	readonly heading?: { readonly level: number; readonly text: string; readonly cell: CellId };
	readonly cells: readonly Cell[];
};

/** The notebook as its author divided it; prose that is headings alone stands as these. */
export function sectionsOf(cells: readonly Cell[]): readonly Section[] {
	const sections: { id: string; heading?: NonNullable<Section['heading']>; cells: Cell[] }[] = [];
	for (const cell of cells) {
		const headings = cell.kind === 'md' ? headingsIn(cell.source) : [];
		for (const [index, heading] of headings.entries())
			sections.push({ id: `${cell.id} ${index}`, heading: { ...heading, cell: cell.id }, cells: [] });
		if (headings.length > 0) continue;
		if (sections.length === 0) sections.push({ id: '', cells: [] });
		sections.at(-1)!.cells.push(cell);
	}
	return sections;
}

/** Sections and cells whose words hold what was typed; a section that holds it is shown with all its cells. */
export function foundIn(
	sections: readonly Section[],
	typed: string,
	wordsOf: (cell: Cell) => string
): readonly Section[] {
	const wanted = typed.trim().toLowerCase();
	if (wanted === '') return sections;
	const holds = (text: string) => text.toLowerCase().includes(wanted);
	return sections.flatMap((section) => {
		if (section.heading !== undefined && holds(section.heading.text)) return [section];
		const cells = section.cells.filter((cell) => holds(wordsOf(cell)));
		return cells.length === 0 ? [] : [{ ...section, cells }];
	});
}
