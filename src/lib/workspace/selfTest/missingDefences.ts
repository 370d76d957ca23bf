import type { Defence, DefenceFacts, RoomId, RoomResult } from '#lib/workspace/selfTest/rooms.ts';

/** Realms whose policy must have spoken; in the cage most ways are taken away before it is asked. */
const behindPolicy: readonly RoomId[] = ['engine-worker', 'reader', 'cage-policy'];

/** What this browser or this host lacks, by what was found and what the attempts have shown. */
export function missingDefences(facts: DefenceFacts, results: readonly RoomResult[]): readonly Defence[] {
	const spoke = (id: RoomId) =>
		results.some((room) => room.id === id && room.tried.some(({ wall }) => wall?.kind === 'policy'));
	const there: { readonly [D in Defence]: boolean } = {
		'page-policy': spoke('page'),
		'realm-policy': behindPolicy.every(spoke),
		'opaque-origin': facts.origins.length > 0 && facts.origins.every((origin) => origin === 'null'),
		'secure-context': facts.secureContext,
		'service-worker': facts.serviceWorker,
		'realm-sandbox': facts.realmSandbox,
		unframed: facts.unframed,
		'host-headers': facts.hostHeaders
	};
	return (Object.keys(there) as Defence[]).filter((defence) => !there[defence]);
}
