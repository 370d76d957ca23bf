/**
 * What has the focus can go: its row is deleted, its button is needed no more or cannot be pressed now, and its
 * dialog was opened by something that is gone. The browser lets the focus fall to the page then, where no key leads
 * anywhere and nothing is said. Here it goes to the nearest that held what went and still stands: a row, a cell, a
 * dialog's or a panel's heading, the notebook. Never to a button beside it: a key that is held down would press it.
 */
export function catchFocus(page: Document): () => void {
	let last: Element | undefined;
	let holders: readonly Element[] = [];

	function remember({ target }: FocusEvent) {
		if (!(target instanceof Element)) return;
		last = target;
		holders = holdersOf(target);
	}

	const watch = new MutationObserver(() => {
		const gone = last;
		if (gone === undefined || (gone.isConnected && !isLost(gone))) return;
		const standing = holders.filter(({ isConnected }) => isConnected);
		// What is gone is not remembered: a table's rows hang on its elements, and would outlive a wipe by them.
		last = undefined;
		holders = [];
		if (!isLost(gone)) return;
		const home = standing.map(placeIn);
		const place = home.find((one) => one !== undefined) ?? page.querySelector<HTMLElement>('#notebook');
		// Who went on to another cell is not called back: that cell takes the focus as soon as it can.
		if (place?.matches('[data-cell]:not([aria-current])') !== true) place?.focus({ preventScroll: true });
	});
	page.addEventListener('focusin', remember);
	watch.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
	return () => {
		page.removeEventListener('focusin', remember);
		watch.disconnect();
	};
}

/** Whoever has something else focused meanwhile has seen to it. */
function isLost(element: Element): boolean {
	const { activeElement, body } = element.ownerDocument;
	if (activeElement !== body && activeElement !== null && activeElement !== element) return false;
	return !element.isConnected || element.matches(':disabled');
}

/** Nearest first. */
function holdersOf(element: Element): readonly Element[] {
	const holders: Element[] = [];
	for (let one = element.parentElement; one !== null; one = one.parentElement) holders.push(one);
	return holders;
}

/** Itself, or the heading that it is called by. */
function placeIn(holder: Element): HTMLElement | undefined {
	if (holder instanceof HTMLElement && holder.hasAttribute('tabindex')) return holder;
	if (!holder.matches('dialog, section, aside')) return undefined;
	return holder.querySelector<HTMLElement>('h2[tabindex]') ?? undefined;
}
