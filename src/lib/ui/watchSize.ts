/** Tells an element's inner size now and whenever it changes, in a frame of its own: what it causes may change sizes. */
export function watchSize(
	element: Element,
	changed: (size: { readonly width: number; readonly height: number }) => void
): () => void {
	let frame = 0;
	const tell = () => changed({ width: element.clientWidth, height: element.clientHeight });
	const observer = new ResizeObserver(() => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(tell);
	});
	observer.observe(element);
	tell();
	return () => {
		cancelAnimationFrame(frame);
		observer.disconnect();
	};
}
