/** What a person does to a header by mouse: a click, or a column dragged wider or elsewhere. */
export type HeadGestures = {
	/** In pixels. */
	readonly widthOf: (place: number) => number;
	readonly placeUnder: (clientX: number) => number;
	/** `down` is how it began: while the pointer is captured, its later events have no other target. */
	readonly clicked: (place: number, down: PointerEvent, target: Element) => void;
	readonly widened: (place: number, width: number) => void;
	/** On its way; `to` is undefined when the drag is over. */
	readonly dragged: (to: number | undefined) => void;
	readonly dropped: (place: number, to: number) => void;
};

/** A hand is not quite still in a click. */
const still = 4;

/** Follows one press on a header to its end. */
export function followPress(
	down: PointerEvent,
	place: number,
	{ widthOf, placeUnder, clicked, widened, dragged, dropped }: HeadGestures
) {
	const header = down.currentTarget as HTMLElement;
	const target = down.target as Element;
	const isGrip = target.closest('[data-grip]') !== null;
	const width = widthOf(place);
	const listening = new AbortController();
	const { signal } = listening;
	let far = false;
	header.setPointerCapture(down.pointerId);
	header.addEventListener(
		'pointermove',
		(event) => {
			far ||= Math.abs(event.clientX - down.clientX) >= still;
			if (!far) return;
			// The grid would choose cells.
			event.stopPropagation();
			if (isGrip) widened(place, width + event.clientX - down.clientX);
			else dragged(placeUnder(event.clientX));
		},
		{ signal }
	);
	header.addEventListener(
		'pointerup',
		(event) => {
			end();
			if (!far && !isGrip) clicked(place, down, target);
			else if (far && !isGrip) dropped(place, placeUnder(event.clientX));
		},
		{ signal }
	);
	header.addEventListener('pointercancel', end, { signal });

	function end() {
		listening.abort();
		dragged(undefined);
	}
}
