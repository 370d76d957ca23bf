import * as v from 'valibot';
import { answerSchema } from '#lib/engine/answerSchemas.ts';
import type { Answer, EngineError, Watch } from '#lib/engine/engine.ts';
import { fail, type Result } from '#lib/notebook/result.ts';
import { unlessEnded } from '#lib/realm/unlessEnded.ts';

export type Questions = {
	/** Puts a question under a number of its own; what is answered has the shape of `schema`, or the engine is given up. */
	ask<T>(
		schema: v.GenericSchema<unknown, T>,
		question: (id: number) => Promise<unknown>,
		watch?: Watch
	): Answer<T>;
	progressed(id: number, done: number): void;
	readonly died: Promise<string>;
	die(detail: string): void;
};

/** A stop is answered after this, even if the engine is within a step that it cannot leave. */
const patience = 700;
/** An engine that is still in that step after this is given up, so that what waits behind it is not lost too. */
const lastPatience = 10_000;

/** The page's side of every question: its number, its progress, its stop, and what happens when the engine dies. */
export function questionsTo(cancel: (id: number) => void): Questions {
	let asked = 0;
	let die: (detail: string) => void = () => undefined;
	const died = new Promise<string>((resolve) => (die = resolve));
	const unlessDead = unlessEnded(died);
	const watches = new Map<number, Watch>();
	return { ask, progressed: (id, done) => watches.get(id)?.progress?.(done), died, die };

	async function ask<T>(
		schema: v.GenericSchema<unknown, T>,
		question: (id: number) => Promise<unknown>,
		watch: Watch = {}
	): Answer<T> {
		if (watch.signal?.aborted) return fail({ kind: 'cancelled' });
		const id = (asked += 1);
		watches.set(id, watch);
		const answered = question(id).then((said) => noticing(understood(schema, said)));
		const stopped = onceStopped({ answered, signal: watch.signal, cancel: () => cancel(id), giveUp: die });
		const answer = await unlessDead(Promise.race([answered, stopped]), (detail): Result<T, EngineError> =>
			fail({ kind: 'died', detail })
		);
		watches.delete(id);
		return answer;
	}

	function noticing<T>(answer: Result<T, EngineError>): Result<T, EngineError> {
		if (!answer.ok && answer.error.kind === 'died') die(answer.error.detail);
		return answer;
	}
}

/** An engine that says what no engine of ours says is broken, or no longer ours. */
function understood<T>(schema: v.GenericSchema<unknown, T>, said: unknown): Result<T, EngineError> {
	const answer = v.safeParse(answerSchema(schema), said);
	if (answer.success) return answer.output;
	return fail({ kind: 'died', detail: 'The engine gave an answer that cannot be read.' });
}

type Stopping = {
	readonly answered: Promise<unknown>;
	readonly signal: AbortSignal | undefined;
	readonly cancel: () => void;
	readonly giveUp: (detail: string) => void;
};

/** Settles once the person has stopped a question and waited long enough. */
function onceStopped({ answered, signal, cancel, giveUp }: Stopping): Promise<Result<never, EngineError>> {
	return new Promise((resolve) => {
		const stop = () => {
			cancel();
			setTimeout(() => resolve(fail({ kind: 'cancelled' })), patience);
			const clock = setTimeout(() => giveUp('A query could not be stopped.'), lastPatience);
			const callOff = () => clearTimeout(clock);
			answered.then(callOff, callOff);
		};
		signal?.addEventListener('abort', stop, { once: true });
		const done = () => signal?.removeEventListener('abort', stop);
		answered.then(done, done);
	});
}
