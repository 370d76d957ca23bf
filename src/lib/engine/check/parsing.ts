import type { Database } from '#lib/engine/database.ts';
import { engineErrorOf, Refusal } from '#lib/engine/errors.ts';
import type { Rewritten } from '#lib/engine/rewritten.ts';

/** Parses a text and does nothing else; what the binder would say of it is not listened to. */
export function parseIn(database: Database, sent: Rewritten): void {
	try {
		database.tableNames(sent.text);
	} catch (problem) {
		const error = engineErrorOf(problem, sent);
		if (error.kind === 'query' && /^(?:SYNTAX_ERROR|Parser)$/.test(error.subtype)) throw new Refusal(error);
		if (error.kind === 'died') throw new Refusal(error);
	}
}

/** Plans a text without running it. False where it would take several statements to run. */
export function prepareIn(database: Database, sent: Rewritten): boolean {
	try {
		database.prepare(sent.text);
		return true;
	} catch (problem) {
		const error = engineErrorOf(problem, sent);
		if (error.kind === 'query' && error.detail.startsWith('Cannot prepare multiple')) return false;
		throw new Refusal(error);
	}
}
