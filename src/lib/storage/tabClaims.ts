/** Names that a tab holds as long as it lives; the browser lets go of them when the tab goes, however it goes. */
export const tabClaims = (locks: LockManager) => ({
	hold(name: string) {
		void locks.request(name, () => new Promise<void>(() => undefined));
	},
	async held(): Promise<ReadonlySet<string>> {
		const { held = [] } = await locks.query();
		return new Set(held.flatMap(({ name }) => name ?? []));
	}
});
