/** As much of its interface as the bench uses; the package has no types of its own. */
declare module '@observablehq/runtime' {
	export class Runtime {
		module(): {
			variable(observer: { readonly fulfilled: (value: unknown) => void }): {
				define(name: string, inputs: readonly string[], definition: (...values: never[]) => unknown): void;
			};
		};
	}
}
