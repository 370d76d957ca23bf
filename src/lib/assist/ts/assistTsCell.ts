import type { Assistant } from '#lib/assist/assistant.ts';
import { renameTs } from '#lib/assist/ts/renameTs.ts';
import type { TsAsking } from '#lib/assist/ts/tsAsking.ts';
import { typeSentence } from '#lib/assist/ts/typeSentence.ts';
import { fail, ok } from '#lib/notebook/result.ts';

/** Help with one ts cell: every question goes to the language service with what changed since the last. */
export function assistTsCell(options: TsAsking): Assistant {
	const { client, told, cell } = options;
	const ask = async <V extends 'complete' | 'hover' | 'signature' | 'definition' | 'renamable'>(
		verb: V,
		at: number
	) => (await client.ask(told, verb, { cell, at } as never))?.answer;
	return {
		complete: async (at) => (await ask('complete', at)) ?? [],
		hover: (at) => ask('hover', at),
		signature: (at) => ask('signature', at),
		definition: (at) => ask('definition', at),
		renamable: async (at) => {
			const found = await ask('renamable', at);
			return found && { start: found.start, end: found.end, name: found.name };
		},
		rename: (at, to) => renameTs(options, at, to),
		format: () => formattedCell(options)
	};
}

/** The cell's text, set in the usual way; as it is, where nobody can tell. */
async function formattedCell({ client, surroundings, told, cell }: TsAsking) {
	const answered = await client.ask(told, 'format', { cell });
	const source = surroundings.cells().find(({ id }) => id === cell)?.source ?? '';
	if (answered === undefined) return ok(source);
	const { answer } = answered;
	if (answer.ok) return answer;
	const message = typeSentence(answer.error, surroundings.messages().language);
	return fail({ message, at: answer.error.at });
}
