import { freeNames } from '#lib/language/ts/freeNames.ts';
import { parseTs } from '#lib/language/ts/parseTs.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { Sign, SignKind } from '#lib/workspace/foreseen/sign.ts';

export function tsSigns({ source }: Cell): readonly Sign[] {
	const used = usedIn(source);
	return kinds.flatMap(([kind, names]): readonly Sign[] => {
		const found = used.filter(({ name }) => names.has(name));
		const [first] = found;
		if (first === undefined) return [];
		return [{ kind, about: [...new Set(found.map(({ name }) => name))], at: first.at }];
	});
}

type Used = { readonly name: string; readonly at: number };

/** The names that the code uses and does not make itself; every word of it, where it does not parse. */
function usedIn(source: string): readonly Used[] {
	const parsed = parseTs(source);
	const imports = [...source.matchAll(/\bimport(?=\s*\()/g)].map(({ index }) => ({
		name: 'import',
		at: index
	}));
	if (!parsed.ok)
		return [...source.matchAll(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu)].map((found) => ({
			name: found[0],
			at: found.index
		}));
	// Erased types keep every line where it was: the first use is looked for in the text as it is written.
	return [
		...freeNames(parsed.value.program).map(({ name }) => ({ name, at: placeOf(source, name) })),
		...imports
	];
}

const placeOf = (source: string, name: string): number =>
	Math.max(
		0,
		source.search(
			new RegExp(`(?<![\\p{ID_Continue}$.])${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'u')
		)
	);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const kinds: readonly (readonly [SignKind, ReadonlySet<string>])[] = [
	['markup', words('html svg')],
	[
		'refused',
		words(
			'fetch XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection navigator ' +
				'importScripts import Worker SharedWorker BroadcastChannel Image Audio document window parent top opener ' +
				'open location history localStorage sessionStorage indexedDB caches cookieStore postMessage Notification'
		)
	],
	['made-code', words('eval Function')]
];
