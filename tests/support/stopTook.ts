import type { App } from './app.ts';

/** Milliseconds from pressing Stop until nothing runs, by the page's own clock. */
export const stopTook = (app: App): Promise<number> =>
	app.banner.getByRole('button', { name: 'Stop' }).evaluate(
		(button: HTMLElement) =>
			new Promise<number>((resolve) => {
				const pressed = performance.now();
				button.click();
				const look = () => (button.isConnected ? setTimeout(look, 10) : resolve(performance.now() - pressed));
				look();
			})
	);
