import type { Memory } from '#lib/workspace/memory.svelte.ts';

const every = 4_000;

/** Asks how full memory is every few seconds, as long as the element can be seen and the page is looked at. */
export const measuring = (memory: Pick<Memory, 'measure'>) => (element: Element) => {
	let seen = false;
	const observer = new IntersectionObserver((entries) => {
		seen = entries.at(-1)?.isIntersecting === true;
	});
	observer.observe(element);
	const timer = setInterval(() => {
		if (seen && document.visibilityState === 'visible') void memory.measure();
	}, every);
	return () => {
		clearInterval(timer);
		observer.disconnect();
	};
};
