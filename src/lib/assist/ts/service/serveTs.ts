import type { Asked, Verb } from '#lib/assist/ts/service/answers.ts';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';

export type SentQuestion = { readonly id: number } & Asked;

export type SentAnswer = { readonly id: number } & (
	| { readonly answer: unknown }
	/** The checker broke on a text, which it sometimes does on an unfinished one. */
	| { readonly failed: string }
);

/** Answers one question after the other. */
export function serveTs(port: MessagePort, service: TsService): void {
	port.onmessage = ({ data }: MessageEvent<SentQuestion>) => port.postMessage(answerTo(service, data));
}

function answerTo(service: TsService, { id, changes, verb, about }: SentQuestion): SentAnswer {
	try {
		service.take(changes);
		const answer = service[verb as Verb] as (about: unknown) => unknown;
		return { id, answer: answer(about) };
	} catch (problem) {
		return { id, failed: String((problem as { readonly stack?: unknown } | null)?.stack ?? problem) };
	}
}
