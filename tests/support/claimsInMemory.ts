import type { TabClaims } from '#lib/storage/tabClaims.ts';

/** What one tab holds among all that hold something; `die` lets go of all of it, as a killed tab does. */
export function claimsInMemory(all = new Set<string>()): TabClaims & { readonly die: () => void } {
	const own = new Set<string>();
	const hold = (name: string) => {
		own.add(name);
		all.add(name);
		return () => {
			if (own.delete(name)) all.delete(name);
		};
	};
	return {
		hold,
		take: async (name) => (all.has(name) ? undefined : hold(name)),
		held: async () => new Set(all),
		die: () => own.forEach((name) => all.delete(name))
	};
}
