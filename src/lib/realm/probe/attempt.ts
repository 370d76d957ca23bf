/** What refused an attempt, by its own word: never a guess from the attempt's failure. */
export type Wall =
	/** A document's policy, by the directive that the browser named; `policy` is its whole text. */
	| { readonly kind: 'policy'; readonly directive: string; readonly policy: string }
	/** The way is not there at all. */
	| { readonly kind: 'absent'; readonly name: string }
	/** The browser, because the place belongs to no origin or to another one. */
	| { readonly kind: 'origin'; readonly detail: string }
	/** The service worker answered, and asked no server. */
	| { readonly kind: 'service-worker' }
	| { readonly kind: 'sanitiser' }
	/** The engine's locked settings. */
	| { readonly kind: 'lock'; readonly detail: string };

/**
 * What came of one attempt. Without a wall nobody said that it was refused; `failed` where it did not succeed
 * either: at an address where nobody answers that alone says nothing.
 */
export type Tried = { readonly way: string; readonly wall?: Wall; readonly failed?: true };

/** What an attempt answers that met a wall itself; whatever else it answers is no wall. */
export class Met {
	readonly wall: Wall;

	constructor(wall: Wall) {
		this.wall = wall;
	}
}

export type Way = {
	readonly id: string;
	/** A name that has to be there for it: `navigator.sendBeacon`. */
	readonly needs?: string;
	/** How the browser names what it blocked, where that is not the address: `inline`, `eval`, `blob`. */
	readonly blocked?: string;
	/** A refusal by origin comes as an error, and no policy is waited for. */
	readonly byOrigin?: true;
	/** Goes for an address; what it puts into the page stays that many ms. It may answer with the wall it `Met`. */
	readonly go: (address: string, own: string, stay: number) => unknown;
};

export type Target = {
	/** A number of the room’s own, from 0: with it no two attempts go for the same address. */
	readonly room: number;
	/** A path of the app's own site that is not there. */
	readonly own: string;
	/** Milliseconds that a wall has to speak, once the attempt has ended without one. */
	readonly patience: number;
};

/** No attempt lasts longer, in milliseconds: one that hangs has reached nobody, and was not refused either. */
const longest = 5_000;

/**
 * An address at which nobody can answer: port 4 of this machine, which nobody was assigned and no ordinary
 * program may open. Of the many addresses that a machine has for itself each attempt gets its own, since of a
 * frame the browser tells only the origin that it blocked.
 */
export function nobodyAt(room: number, place: number, way: string): string {
	const address = new URL('https://127.0.0.1:4/kladde-selftest/');
	address.hostname = `127.0.${room + 1}.${place + 1}`;
	return `${address.href}${way}`;
}

/** One attempt: the way at that place in its room’s list. */
export async function tryWay(way: Way, place: number, { room, own, patience }: Target): Promise<Tried> {
	const { id, needs } = way;
	if (needs !== undefined && !isThere(needs)) return { way: id, wall: { kind: 'absent', name: needs } };
	const [address, ownAddress] = [nobodyAt(room, place, id), `${own}${id}`];
	const watch = watchPolicy((blocked) => isOf(blocked, { address, own: ownAddress, named: way.blocked }));
	let done = false;
	const attempt = Promise.resolve()
		.then(() => way.go(address, ownAddress, patience))
		.then(
			(came) => {
				done = true;
				return wallIn(came);
			},
			(problem: unknown) => refusalBy(problem, way)
		);
	const wall = await Promise.race([
		watch.wall,
		attempt.then(async (met) => {
			if (met?.kind === 'origin' && way.byOrigin !== true) return (await watch.within(patience)) ?? met;
			return met ?? watch.within(patience);
		}),
		watch.within(longest)
	]);
	watch.close();
	if (wall !== undefined) return { way: id, wall };
	return done ? { way: id } : { way: id, failed: true };
}

function isThere(path: string): boolean {
	let holder: unknown = globalThis;
	try {
		for (const name of path.split('.')) holder = (holder as { [name: string]: unknown } | undefined)?.[name];
	} catch {
		// Firefox refuses to name `caches` in a place without an origin: the attempt will hear so too.
		return true;
	}
	return holder !== undefined;
}

const wallIn = (came: unknown): Wall | undefined => (came instanceof Met ? came.wall : undefined);

function refusalBy(problem: unknown, { byOrigin }: Way): Wall | undefined {
	if (!(problem instanceof DOMException)) return undefined;
	// Firefox says so of storage in a place without an origin.
	const refused =
		problem.name === 'SecurityError' || (byOrigin === true && problem.name === 'InvalidStateError');
	return refused ? { kind: 'origin', detail: problem.message } : undefined;
}

type Meant = { readonly address: string; readonly own: string; readonly named: string | undefined };

/** Does what the browser says it blocked belong to this attempt? */
function isOf(blocked: string, { address, own, named }: Meant): boolean {
	if (named !== undefined) return blocked.startsWith(named);
	const { origin } = new URL(address);
	return [origin, origin.replace(/^http/, 'ws'), own].some((begin) => blocked.startsWith(begin));
}

/** Hears the browser's own word that a policy refused something; policies that only report do not count. */
function watchPolicy(isMeant: (blocked: string) => boolean) {
	let hear: (wall: Wall) => void = () => undefined;
	const wall = new Promise<Wall>((resolve) => (hear = resolve));
	const listen = (event: Event) => {
		const { blockedURI, disposition, effectiveDirective, originalPolicy } =
			event as SecurityPolicyViolationEvent;
		if (disposition !== 'enforce' || !isMeant(blockedURI)) return;
		hear({ kind: 'policy', directive: effectiveDirective, policy: originalPolicy });
	};
	const target = typeof document === 'undefined' ? globalThis : document;
	target.addEventListener('securitypolicyviolation', listen);
	return {
		wall,
		within: (milliseconds: number) =>
			Promise.race([wall, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]),
		close: () => target.removeEventListener('securitypolicyviolation', listen)
	};
}
