import { asset } from '$app/paths';

/**
 * Names the only two documents that may stand in a frame of this page. The page's own policy can say no more
 * than "of this site", since it was written before anyone knew where the site would lie; policies add up, so
 * this one narrows it.
 */
export function narrowFrames() {
	const meta = document.createElement('meta');
	meta.httpEquiv = 'Content-Security-Policy';
	const realms = [asset('/realm/engine.html'), asset('/realm/cage.html')];
	meta.content = `frame-src ${realms.map((path) => new URL(path, location.href).href).join(' ')}`;
	document.head.append(meta);
}
