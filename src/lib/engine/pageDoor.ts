/**
 * What the worker may ask of the page: numbers in, data out. Not by comlink, whose `expose` answers whatever
 * path the other side names, `constructor` and `__proto__` too, and sets it; beside the worker stands DuckDB
 * with an author's SQL, and the page holds everything.
 */
export function answerNumbers(
	answer: (numbers: readonly number[]) => Promise<Answered> | undefined
): MessagePort {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = async ({ data }: MessageEvent<unknown>) => {
		if (!areNumbers(data)) return;
		const answered = await answer(data);
		if (answered !== undefined) port1.postMessage(answered.value, [...answered.transfer]);
	};
	return port2;
}

const areNumbers = (data: unknown): data is readonly number[] =>
	Array.isArray(data) &&
	data.length > 0 &&
	data.length <= 4 &&
	data.every((part) => typeof part === 'number');

export type Answered = { readonly value: unknown; readonly transfer: readonly Transferable[] };
