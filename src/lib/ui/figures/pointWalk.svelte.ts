import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import { gridGoal } from '#lib/ui/figures/gridGoal.ts';

/** Where a person is among the points of a picture, by key or by pointer. */
export class PointWalk {
	#points = $state.raw<readonly FigurePoint[]>([]);
	#at = $state(-1);
	/** Whether the point is read out: only keys ask for that. */
	#byKey = $state(false);
	#places: readonly Place[] | undefined;
	#marks: Map<Element, number> | undefined;

	/** The point that is looked at. */
	get point(): FigurePoint | undefined {
		return this.#points[this.#at];
	}

	get said(): string {
		return this.#byKey ? (this.point?.says ?? '') : '';
	}

	get byKey(): boolean {
		return this.#byKey;
	}

	get count(): number {
		return this.#points.length;
	}

	/** A new drawing: whoever stood at a point stands at the same one. */
	drawn(points: readonly FigurePoint[]) {
		this.#points = points;
		this.#places = undefined;
		this.#marks = undefined;
		if (this.#at >= points.length) this.#at = -1;
	}

	leave() {
		this.#at = -1;
		this.#byKey = false;
	}

	/** Says whether the key goes anywhere here; `whole` is Home and End of the whole picture. */
	key(key: string, { whole = false } = {}): boolean {
		const goal = this.#goalOf(key, whole);
		if (goal === undefined || this.#points.length === 0) return false;
		this.#at = Math.max(0, Math.min(this.#points.length - 1, goal));
		this.#byKey = true;
		return true;
	}

	#goalOf(key: string, whole: boolean): number | undefined {
		const inGrid = whole ? undefined : gridGoal(this.#points, this.#at, key);
		if (inGrid !== undefined) return inGrid;
		switch (key) {
			case 'ArrowRight':
			case 'ArrowDown':
				return this.#at + 1;
			case 'ArrowLeft':
			case 'ArrowUp':
				return this.#at < 0 ? 0 : this.#at - 1;
			case 'PageDown':
				return this.#at + 10;
			case 'PageUp':
				return this.#at - 10;
			case 'Home':
				return 0;
			case 'End':
				return this.#points.length - 1;
			default:
				return undefined;
		}
	}

	/** Looks at the shape under the pointer, or the nearest within reach; `frame` is what places are measured from. */
	pointAt({ target, clientX, clientY }: PointerEvent, frame: Element) {
		const at = this.#under(target) ?? this.#nearest(clientX, clientY, frame);
		if (at === this.#at && !this.#byKey) return;
		this.#at = at;
		this.#byKey = false;
	}

	#under(target: EventTarget | null): number | undefined {
		this.#marks ??= new Map(this.#points.map(({ mark }, at) => [mark, at]));
		for (let shape = target; shape instanceof Element; shape = shape.parentElement) {
			const at = this.#marks.get(shape);
			if (at !== undefined) return at;
		}
		return undefined;
	}

	/** Points of a grid lie side by side: who is at none of them is beside the grid. */
	#nearest(clientX: number, clientY: number, frame: Element): number {
		if (this.#points[0]?.grid !== undefined) return -1;
		const { left, top } = frame.getBoundingClientRect();
		this.#places ??= this.#points.map(({ mark }) => placeIn(mark, { left, top }));
		let best = -1;
		let least = reach;
		for (const [index, place] of this.#places.entries()) {
			const away = Math.hypot(place.x - (clientX - left), place.y - (clientY - top));
			if (away < least) [best, least] = [index, away];
		}
		return best;
	}
}

type Place = { readonly x: number; readonly y: number };

/** In pixels: as near as a pointer has to come to a small mark. */
const reach = 24;

function placeIn(mark: Element, from: { readonly left: number; readonly top: number }): Place {
	const { left, top, width, height } = mark.getBoundingClientRect();
	return { x: left - from.left + width / 2, y: top - from.top + height / 2 };
}
