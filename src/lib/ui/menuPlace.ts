/** Where an opened menu stands beside its button: on the page, so that it scrolls along. */
export function menuPlace(button: DOMRect, menu: { readonly width: number; readonly height: number }) {
	const below = button.bottom + 4;
	const fitsBelow = below + menu.height <= innerHeight || button.top < menu.height;
	const top = fitsBelow ? below : button.top - menu.height - 4;
	const fitsRight = button.left + menu.width <= innerWidth - 8;
	const left = fitsRight ? button.left : Math.max(8, button.right - menu.width);
	return { top: top + scrollY, left: left + scrollX };
}
