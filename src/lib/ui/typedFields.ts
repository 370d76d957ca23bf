/**
 * Which fields hold something that was typed and is not yet the notebook's: undo in them is the browser's own.
 * In all others, those that hand over every letter (`data-steps`) among them, undo is the notebook's.
 */
export function typedFields() {
	const typed = new WeakSet<EventTarget>();
	return {
		oninput({ target }: Event) {
			if (target instanceof Element && !target.hasAttribute('data-steps')) typed.add(target);
		},
		onchange({ target }: Event) {
			if (target !== null) typed.delete(target);
		},
		isTyped: (target: EventTarget | null): boolean => target !== null && typed.has(target)
	};
}

/** Ctrl or Cmd with Z, Shift or not, or Y. */
export const isStepKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
	(ctrlKey || metaKey) && /^[zy]$/i.test(key);
