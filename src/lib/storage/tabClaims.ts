/** Names that a tab holds as long as it lives; the browser lets go of them when the tab goes, however it goes. */
export type TabClaims = {
	/** Holds a name, at once or when whoever has it lets go; gives what lets go. */
	readonly hold: (name: string) => () => void;
	/** Holds a name unless another tab does; gives what lets go. */
	readonly take: (name: string) => Promise<(() => void) | undefined>;
	/** The names that any tab holds. */
	readonly held: () => Promise<ReadonlySet<string>>;
};

/** Without locks, or where they are refused, every tab believes that it is alone. */
export function tabClaims(locks: LockManager | undefined): TabClaims {
	return {
		hold(name) {
			const { until, end } = untilEnded();
			locks?.request(name, () => until).catch(() => undefined);
			return end;
		},
		take(name) {
			const { until, end } = untilEnded();
			if (locks === undefined) return Promise.resolve(end);
			return new Promise((taken) => {
				const isFree = (lock: Lock | null) => {
					taken(lock === null ? undefined : end);
					return lock === null ? undefined : until;
				};
				locks.request(name, { ifAvailable: true }, isFree).catch(() => taken(end));
			});
		},
		async held() {
			const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
			return new Set(held.flatMap(({ name }) => name ?? []));
		}
	};
}

function untilEnded() {
	let end: () => void = () => undefined;
	const until = new Promise<void>((resolve) => (end = resolve));
	return { until, end };
}
