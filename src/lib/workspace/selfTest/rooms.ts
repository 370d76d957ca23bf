import type { Tried } from '#lib/realm/probe/attempt.ts';

/** From where the self-test tries. `cage-policy` is the cage's realm without what the cage itself takes away. */
export type RoomId =
	'page' | 'output' | 'frame' | 'engine' | 'engine-worker' | 'reader' | 'cage' | 'cage-policy';

/** A place from which ways out are tried. */
export type ProbedRoom = {
	readonly id: RoomId;
	/** What is going to be tried. */
	readonly ways: readonly string[];
	/** Tries them, one after another, and tells of each. Rejects where the place could not be opened. */
	readonly probe: (tell: (tried: Tried) => void, signal: AbortSignal) => Promise<void>;
};

export type RoomResult = {
	readonly id: RoomId;
	/** What is going to be tried, in this order. */
	readonly ways: readonly string[];
	readonly tried: readonly Tried[];
	/** Why not everything could be tried. */
	readonly problem?: string;
};

/** What a browser or a host has to have, beside refusing what is tried. */
export type Defence =
	| 'secure-context'
	| 'service-worker'
	| 'page-policy'
	| 'realm-policy'
	| 'opaque-origin'
	| 'realm-sandbox'
	| 'host-headers'
	| 'unframed';

/** The rest of what is found: what is there, of what no attempt tells by itself. */
export type DefenceFacts = {
	readonly secureContext: boolean;
	readonly serviceWorker: boolean;
	/** Of the realms' workers, as they told it themselves. */
	readonly origins: readonly string[];
	/** Does a realm's document bring its sandbox along, in a frame without the attribute? */
	readonly realmSandbox: boolean;
	readonly hostHeaders: boolean;
	readonly unframed: boolean;
};
