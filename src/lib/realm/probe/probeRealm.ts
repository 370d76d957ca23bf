import type { Target, Tried } from '#lib/realm/probe/attempt.ts';
import type { ProbeAsked } from '#lib/realm/probe/probeWorker.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

type Told =
	| { readonly kind: 'origin'; readonly origin: string }
	| { readonly kind: 'tried'; readonly tried: Tried }
	| { readonly kind: 'done' };

export type RealmProbe = {
	readonly start: StartRealm;
	/** Shown by developer tools. */
	readonly name: string;
	/** Does the realm's policy let code be made from text? The cage's does. */
	readonly evaluates: boolean;
	readonly target: Target;
	readonly tell: (tried: Tried) => void;
	readonly signal: AbortSignal;
};

/**
 * Tries the ways out from a worker that is started in a realm's frame as the realm's own is, and ended after.
 * Gives the worker's origin: `null` where it has none.
 */
export async function probeRealm({ start, name, signal, tell, ...asked }: RealmProbe): Promise<string> {
	const { default: script } = await import('#lib/realm/probe/probeWorker.ts?realm');
	const realm = await start({ script, name });
	let origin = '';
	try {
		const done = new Promise<void>((resolve) => {
			signal.addEventListener('abort', () => resolve(), { once: true });
			realm.port.onmessage = ({ data }: MessageEvent<Told>) => {
				if (data.kind === 'origin') ({ origin } = data);
				if (data.kind === 'tried') tell(data.tried);
				if (data.kind === 'done') resolve();
			};
		});
		const ask: ProbeAsked = { ...asked.target, evaluates: asked.evaluates };
		realm.port.postMessage(ask);
		await Promise.race([done, realm.failed.then((detail) => Promise.reject(new Error(detail)))]);
	} finally {
		realm.close();
	}
	return origin;
}
