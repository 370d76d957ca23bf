/** Does it when the browser has nothing better to do, and after so many milliseconds all the same; not every browser tells. */
export function atIdle(task: () => void, patience: number): void {
	if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: patience });
	else setTimeout(task, 200);
}
