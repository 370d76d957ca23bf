import { SvelteSet } from 'svelte/reactivity';
import type { CellId } from '#lib/notebook/notebook.ts';

/** How far beyond the window cells are held ready, in windows above and below. */
const beyond = '150%';

/**
 * Which cells stand near what is seen. In a large notebook only these hold controls, editors, grids and
 * charts; the others are their text, as tall as they last were.
 */
export class Nearness {
	readonly #near = new SvelteSet<CellId>();
	readonly #ids = new WeakMap<Element, CellId>();
	readonly #heights = new Map<CellId, number>();
	readonly #observer = new IntersectionObserver((entries) => this.#see(entries), {
		rootMargin: `${beyond} 0px`
	});

	isNear(id: CellId): boolean {
		return this.#near.has(id);
	}

	/** In pixels, as it was when it was last near; undefined before. */
	heightOf(id: CellId): number | undefined {
		return this.#heights.get(id);
	}

	/** Watches the place of a cell as long as it stands in the page. */
	watch(id: CellId) {
		return (element: Element) => {
			this.#ids.set(element, id);
			this.#observer.observe(element);
			return () => {
				this.#observer.unobserve(element);
				this.#near.delete(id);
			};
		};
	}

	close() {
		this.#observer.disconnect();
	}

	#see(entries: readonly IntersectionObserverEntry[]) {
		for (const { target, isIntersecting, boundingClientRect } of entries) {
			const id = this.#ids.get(target)!;
			if (isIntersecting) this.#near.add(id);
			else if (this.#near.delete(id)) this.#heights.set(id, boundingClientRect.height);
		}
	}
}
