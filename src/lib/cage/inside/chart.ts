/** What `Plot.plot(…)` and `Plot.legend(…)` give in the cage: a chart that is not drawn yet. */
export class Chart {
	readonly maker: 'plot' | 'legend';
	readonly #args: readonly unknown[];

	constructor(maker: 'plot' | 'legend', args: readonly unknown[]) {
		this.maker = maker;
		this.#args = args;
	}

	get args(): readonly unknown[] {
		return this.#args;
	}
}
