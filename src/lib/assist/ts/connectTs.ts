import type { Questions, Verb } from '#lib/assist/ts/service/answers.ts';
import type { Told } from '#lib/assist/ts/service/told.ts';
import {
	startTsWorker,
	type Answered,
	type Question,
	type TsWorker,
	type TsWorkerOptions
} from '#lib/assist/ts/tsWorker.ts';

export type TsClient = {
	/** Nothing where there is no answer: the service broke, or cannot be had. Never rejects. */
	ask<V extends Verb>(
		told: () => Told,
		verb: V,
		about: Parameters<Questions[V]>[0]
	): Promise<Answered<V> | undefined>;
};

export type ConnectTsOptions = Omit<TsWorkerOptions, 'patience'> & {
	readonly patience?: TsWorkerOptions['patience'];
	/** Told once when there will be no more help. */
	readonly gaveUp: (problem: string) => void;
};

export function connectTs({ patience, gaveUp, ...options }: ConnectTsOptions): TsClient {
	const open = () => startTsWorker({ ...options, patience: patience ?? { first: 60_000, then: 15_000 } });
	return new TsQuestions(open, gaveUp);
}

type Waiting = Question & { readonly settle: (answered: Answered<Verb> | undefined) => void };

const mostStarts = 4;

/**
 * Asks the language service one question at a time, so that what a person waits for goes before what is looked
 * at in the background. A worker that hangs or breaks is ended, and the next question starts another, which is
 * told everything anew; after a few of them there is no more help.
 */
class TsQuestions implements TsClient {
	readonly #open: () => Promise<TsWorker>;
	readonly #gaveUp: (problem: string) => void;
	readonly #waiting: Waiting[] = [];
	#worker: Promise<TsWorker> | undefined;
	#starts = 0;
	#busy = false;
	#over = false;

	constructor(open: () => Promise<TsWorker>, gaveUp: (problem: string) => void) {
		this.#open = open;
		this.#gaveUp = gaveUp;
	}

	ask<V extends Verb>(told: () => Told, verb: V, about: Parameters<Questions[V]>[0]) {
		return new Promise<Answered<V> | undefined>((resolve) => {
			const question = { told, verb, about, settle: resolve as Waiting['settle'] };
			const background = this.#waiting.findIndex((one) => one.verb === 'remarks');
			if (verb === 'remarks' || background < 0) this.#waiting.push(question);
			else this.#waiting.splice(background, 0, question);
			void this.#next();
		});
	}

	async #next(): Promise<void> {
		const question = this.#busy ? undefined : this.#waiting.shift();
		if (question === undefined) return;
		this.#busy = true;
		question.settle(this.#over ? undefined : await this.#answerTo(question));
		this.#busy = false;
		void this.#next();
	}

	async #answerTo(question: Question): Promise<Answered<Verb> | undefined> {
		try {
			this.#worker ??= this.#start();
			return await (await this.#worker).ask(question);
		} catch (problem) {
			this.#lose(String(problem));
			return undefined;
		}
	}

	#start(): Promise<TsWorker> {
		this.#starts += 1;
		return this.#open();
	}

	#lose(problem: string): void {
		void this.#worker?.then(({ close }) => close()).catch(() => undefined);
		this.#worker = undefined;
		this.#over = this.#starts >= mostStarts;
		if (this.#over) this.#gaveUp(problem);
	}
}
