import { tick } from 'svelte';

export type TreeRow = { readonly path: string; readonly level: number };

export type Tree<R extends TreeRow> = {
	/** The lines that show, from the top. */
	readonly rows: readonly R[];
	readonly current: R | undefined;
	/** Nothing for a line that has none below it. */
	readonly isOpen: (row: R) => boolean | undefined;
	readonly toggle: (row: R) => void;
	readonly goTo: (row: R) => void;
};

/** The keys of ARIA's tree: what they say is done, and the focus goes along to the line that has tab's stop. */
export async function onTreeKey<R extends TreeRow>(event: KeyboardEvent, tree: Tree<R>): Promise<void> {
	const { current } = tree;
	if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
	const toggles = isToggling(event.key, tree.isOpen(current));
	const to = toggles ? undefined : nextIn(tree, current, event.key);
	if (toggles) tree.toggle(current);
	else if (to === undefined) return;
	else tree.goTo(to);
	event.preventDefault();
	event.stopPropagation();
	const lines = event.currentTarget;
	await tick();
	if (lines instanceof HTMLElement) lines.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}

const isToggling = (key: string, isOpen: boolean | undefined): boolean =>
	key === 'Enter' ||
	key === ' ' ||
	(key === 'ArrowRight' && isOpen === false) ||
	(key === 'ArrowLeft' && isOpen === true);

function nextIn<R extends TreeRow>({ rows, isOpen }: Tree<R>, row: R, key: string): R | undefined {
	const at = rows.indexOf(row);
	if (key === 'ArrowDown') return rows[at + 1];
	if (key === 'ArrowUp') return rows[at - 1];
	if (key === 'Home') return rows[0];
	if (key === 'End') return rows.at(-1);
	if (key === 'ArrowRight' && isOpen(row)) return rows[at + 1];
	if (key === 'ArrowLeft') return rows.findLast(({ level }, index) => index < at && level < row.level);
	return undefined;
}
