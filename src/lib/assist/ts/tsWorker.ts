import * as v from 'valibot';
import { answerSchemas, sentSchema } from '#lib/assist/ts/answerSchemas.ts';
import { changesSince } from '#lib/assist/ts/changesSince.ts';
import type { Questions, Verb } from '#lib/assist/ts/service/answers.ts';
import type { SentQuestion } from '#lib/assist/ts/service/serveTs.ts';
import type { Told } from '#lib/assist/ts/service/told.ts';
import type { Realm, StartRealm } from '#lib/realm/realm.ts';

/** An answer, with what was known when it was given. */
export type Answered<V extends Verb> = { readonly answer: ReturnType<Questions[V]>; readonly told: Told };

export type Question = {
	readonly told: () => Told;
	readonly verb: Verb;
	readonly about: unknown;
};

export type TsWorkerOptions = {
	readonly start: StartRealm;
	/** The worker's text. */
	readonly script: () => Promise<string>;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
	/** Milliseconds that an answer may take before the worker is given up: the first has all to read. */
	readonly patience: { readonly first: number; readonly then: number };
};

export async function startTsWorker({ start, script, later, patience }: TsWorkerOptions): Promise<TsWorker> {
	const realm = await start({
		script: await script(),
		name: 'Kladde: TypeScript',
		patience: patience.first
	});
	return new TsWorker(realm, later, patience);
}

/** The language service in one worker. It is asked one question at a time, with what changed since the last. */
export class TsWorker {
	readonly close: () => void;
	readonly #port: MessagePort;
	readonly #later: TsWorkerOptions['later'];
	readonly #patience: TsWorkerOptions['patience'];
	#told: Told | undefined;
	#asked = 0;
	#answeredOnce = false;
	#breaks: (problem: string) => void = () => undefined;

	constructor(realm: Realm, later: TsWorkerOptions['later'], patience: TsWorkerOptions['patience']) {
		this.close = () => realm.close();
		this.#port = realm.port;
		this.#later = later;
		this.#patience = patience;
		void realm.failed.then((detail) => this.#breaks(detail));
	}

	/** Nothing where the checker broke on a text; rejects where the worker hangs or is no more. */
	ask({ told, verb, about }: Question): Promise<Answered<Verb> | undefined> {
		const now = told();
		const id = (this.#asked += 1);
		const sent = { id, changes: changesSince(this.#told, now), verb, about } as SentQuestion;
		this.#told = now;
		return new Promise((resolve, reject) => {
			const { first, then } = this.#patience;
			this.#breaks = (detail) => reject(new Error(detail));
			const late = () => this.#breaks(`no answer to ${verb}`);
			const callOff = this.#later(late, this.#answeredOnce ? then : first);
			this.#port.onmessage = ({ data }: MessageEvent<unknown>) => {
				const sent = v.safeParse(sentSchema, data);
				if (!sent.success || sent.output.id !== id) return;
				callOff();
				this.#answeredOnce = true;
				resolve(answeredIn(sent.output, verb, now));
			};
			this.#port.postMessage(sent);
		});
	}
}

function answeredIn(
	sent: v.InferOutput<typeof sentSchema>,
	verb: Verb,
	told: Told
): Answered<Verb> | undefined {
	if ('failed' in sent) {
		console.warn(`TypeScript had no answer to ${verb}: ${sent.failed}`);
		return undefined;
	}
	const read = v.safeParse(answerSchemas[verb], sent.answer);
	return read.success ? { answer: read.output, told } : undefined;
}
