import type { StatedPolicy } from '#lib/workspace/receipt/evidence.ts';
import { realmOf } from '#lib/workspace/selfTest/outcome.ts';
import type { RoomResult } from '#lib/workspace/selfTest/rooms.ts';

export type PolicyInForce = {
	readonly text: string;
	/** `both`: the document states it, and the browser named it as it refused something. */
	readonly seen: 'both' | 'stated' | 'enforced';
};

/** Each document's policies: what it states, what the browser named when it refused, and which are both. */
export function policiesInForce(
	stated: readonly StatedPolicy[],
	results: readonly RoomResult[]
): readonly { readonly realm: StatedPolicy['realm']; readonly policies: readonly PolicyInForce[] }[] {
	return stated.map(({ realm, policies }) => {
		const written = new Set(policies.map(plain));
		const named = new Set(
			results
				.filter(({ id }) => realmOf[id] === realm)
				.flatMap(({ tried }) =>
					tried.flatMap(({ wall }) => (wall?.kind === 'policy' ? [plain(wall.policy)] : []))
				)
		);
		const seenOf = (text: string) => {
			if (!named.has(text)) return 'stated';
			return written.has(text) ? 'both' : 'enforced';
		};
		return {
			realm,
			policies: [...new Set([...written, ...named])].map((text) => ({ text, seen: seenOf(text) }))
		};
	});
}

/** Browsers tell a policy with spaces of their own. */
const plain = (policy: string) =>
	policy
		.split(';')
		.map((part) => part.trim().replace(/\s+/g, ' '))
		.filter((part) => part !== '')
		.join('; ');
