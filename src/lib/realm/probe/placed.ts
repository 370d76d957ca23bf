/** Puts an element into the page, out of sight, for as long as it takes to load or to fail, `stay` ms at most. */
export function placed(
	tag: string,
	attributes: { readonly [name: string]: string },
	stay: number
): Promise<void> {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	return shortly(element, stay);
}

/** The element is taken away again whatever happens. */
export async function shortly(element: HTMLElement, stay: number): Promise<void> {
	asideOf(element);
	const ended = new Promise((resolve) => {
		element.onload = resolve;
		element.onerror = resolve;
		setTimeout(resolve, stay);
	});
	document.body.append(element);
	await ended;
	element.remove();
}

/** Out of sight and reach, and yet laid out: what is hidden is not always loaded. */
export function asideOf(element: HTMLElement): void {
	element.setAttribute('aria-hidden', 'true');
	element.inert = true;
	element.style.cssText = 'position: fixed; inset-inline-start: -100vw; inline-size: 10px';
}
