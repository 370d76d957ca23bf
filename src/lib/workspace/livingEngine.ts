import type { Answer, Engine } from '#lib/engine/engine.ts';

export type LivingEngineOptions = {
	readonly connect: () => Promise<Engine>;
	/** Gives a new engine what every engine has, before anyone else may use it. */
	readonly furnish: (engine: Engine) => Promise<void>;
	/** An engine died and another stands in its place: every relation in it is gone. */
	readonly replaced: (detail: string) => void;
};

/**
 * An engine that is there again after it died. An engine out of memory cannot be repaired, only replaced;
 * nobody above has to know when that happens, except that tables must be made again.
 */
export class LivingEngine implements Engine {
	/** Never settles: this engine does not die. */
	readonly died = new Promise<string>(() => undefined);
	readonly #options: LivingEngineOptions;
	#current: Promise<Engine> | undefined;
	#closed = false;

	constructor(options: LivingEngineOptions) {
		this.#options = options;
		void this.#engine().catch(() => undefined);
	}

	/** Settles when the engine is ready to answer. */
	get ready(): Promise<void> {
		return this.#engine().then(() => undefined);
	}

	define: Engine['define'] = (...given) => this.#ask((engine) => engine.define(...given));
	check: Engine['check'] = (...given) => this.#ask((engine) => engine.check(...given));
	read: Engine['read'] = (...given) => this.#ask((engine) => engine.read(...given));
	query: Engine['query'] = (...given) => this.#ask((engine) => engine.query(...given));
	describe: Engine['describe'] = (...given) => this.#ask((engine) => engine.describe(...given));
	importExtract: Engine['importExtract'] = (...given) =>
		this.#ask((engine) => engine.importExtract(...given));
	importArrow: Engine['importArrow'] = (...given) => this.#ask((engine) => engine.importArrow(...given));
	drop: Engine['drop'] = (...given) => this.#ask((engine) => engine.drop(...given));
	relations: Engine['relations'] = () => this.#ask((engine) => engine.relations());
	memory: Engine['memory'] = () => this.#ask((engine) => engine.memory());

	close() {
		this.#closed = true;
		void this.#current?.then((engine) => engine.close()).catch(() => undefined);
	}

	/** Ends the engine with all its tables and starts an empty one: what Wipe does. */
	restart() {
		const ended = this.#current;
		this.#current = undefined;
		void ended?.then((engine) => engine.close()).catch(() => undefined);
		return this.ready;
	}

	async #ask<T>(question: (engine: Engine) => Answer<T>): Answer<T> {
		try {
			return await question(await this.#engine());
		} catch (problem) {
			return { ok: false, error: { kind: 'died', detail: String(problem) } };
		}
	}

	/** The engine that answers now. One that could not start is tried again by whoever asks next. */
	#engine(): Promise<Engine> {
		if (this.#current !== undefined) return this.#current;
		if (this.#closed) return Promise.reject(new Error('The engine was closed.'));
		const starting = this.#start();
		this.#current = starting;
		starting.then(
			({ died }) => died.then((detail) => this.#replace(starting, detail)),
			() => this.#forget(starting)
		);
		return starting;
	}

	#forget(starting: Promise<Engine>) {
		if (this.#current === starting) this.#current = undefined;
	}

	async #start(): Promise<Engine> {
		const engine = await this.#options.connect();
		try {
			await this.#options.furnish(engine);
			return engine;
		} catch (problem) {
			engine.close();
			throw problem;
		}
	}

	async #replace(dead: Promise<Engine>, detail: string) {
		if (this.#closed || this.#current !== dead) return;
		this.#current = undefined;
		this.#options.replaced(detail);
		// Whoever asks next is told, should this one not start.
		await this.#engine().catch(() => undefined);
	}
}
