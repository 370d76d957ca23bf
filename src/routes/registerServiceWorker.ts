import { asset } from '$app/paths';

/** After the first load the app answers itself. A browser without service workers still has the app, only not offline. */
export function registerServiceWorker() {
	if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
	navigator.serviceWorker
		.register(asset('/service-worker.js'), { updateViaCache: 'none' })
		.catch((problem: unknown) => console.warn('The service worker was not registered.', problem));
}
