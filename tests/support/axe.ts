import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page: each rule with the places that break it. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
	// The page's policy bars a script tag; what is evaluated from outside it does not see.
	await page.evaluate(source);
	return page.evaluate(async () => {
		// A change of colours runs through transitions, which are no view of their own.
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
		await Promise.allSettled(transitions.map(({ finished }) => finished));
		const { axe } = window as unknown as { axe: Axe };
		// The realms' frames hold no interface.
		const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`)
		);
	});
}

type Axe = {
	readonly run: (
		context: Document,
		options: object
	) => Promise<{
		readonly violations: readonly {
			readonly id: string;
			readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
		}[];
	}>;
};
