/** On a narrow screen what stands beside the page lies over it. */
export const liesOverPage = (): boolean => matchMedia('(max-width: 60rem)').matches;

/** Does the focus leave such a panel for something that the panel hides? Its own button and windows stand above it. */
export function goesUnder({ currentTarget: panel, relatedTarget: to }: FocusEvent): boolean {
	if (!(to instanceof Element) || !(panel instanceof Element) || panel.contains(to)) return false;
	return liesOverPage() && to.closest(`dialog, [aria-controls="${panel.id}"]`) === null;
}
