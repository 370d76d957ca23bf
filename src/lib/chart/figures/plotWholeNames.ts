import type { Pen } from '#lib/chart/figures/pen.ts';
import type { PlotOptions } from '#lib/chart/figures/plotPlan.ts';

/** A name at an axis that was cut tells the whole when it is pointed at: Plot writes them in their order. */
export function tellWholeNames(pen: Pen, drawn: Element, { y }: PlotOptions): void {
	const { domain } = (y ?? {}) as { readonly domain?: readonly unknown[] };
	for (const axis of drawn.querySelectorAll('[aria-label="y-axis tick label"]')) {
		const names = [...axis.children];
		if (names.length !== domain?.length) continue;
		for (const [at, name] of names.entries())
			if (name.textContent?.endsWith('…')) name.append(pen('title', {}, String(domain[at])));
	}
}
