import type { DefenceFacts } from '#lib/workspace/selfTest/rooms.ts';

/** What is there, asked now. */
export async function defenceFacts(realms: string, origins: readonly string[]): Promise<DefenceFacts> {
	const { serviceWorker } = navigator as Partial<Navigator>;
	return {
		secureContext: isSecureContext,
		serviceWorker: (serviceWorker?.controller ?? null) !== null,
		origins,
		realmSandbox: await bringsSandbox(`${realms}cage.html`),
		hostHeaders: await sendsHeaders(),
		unframed: top === self
	};
}

/**
 * Without the attribute the frame is the page's own site, unless its document says otherwise. Firefox does not
 * show such a document from the service worker at all, which walls it in as well.
 */
async function bringsSandbox(address: string): Promise<boolean> {
	const frame = document.createElement('iframe');
	frame.hidden = true;
	frame.src = address;
	const loaded = new Promise((resolve) => {
		frame.onload = resolve;
		frame.onerror = resolve;
		setTimeout(resolve, 5_000);
	});
	document.body.append(frame);
	await loaded;
	const walled = frame.contentDocument?.URL !== frame.src;
	frame.remove();
	return walled;
}

/** Of the page's own file, which was kept with the headers that the host sent. */
async function sendsHeaders(): Promise<boolean> {
	try {
		const { headers } = await fetch('./', { cache: 'no-cache' });
		return (headers.get('content-security-policy') ?? '').includes('frame-ancestors');
	} catch {
		return false;
	}
}
