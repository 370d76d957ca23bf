import { dropRelation, thingsIn } from '#lib/engine/catalog.ts';
import type { Database } from '#lib/engine/database.ts';
import { inTransaction } from '#lib/engine/define.ts';
import { Refusal } from '#lib/engine/errors.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** Makes the table `name` of the rows of an Arrow IPC stream, in place of an earlier relation. */
export const importArrow = (database: Database, name: Name, ipc: Uint8Array): Promise<void> =>
	inTransaction(database, async () => {
		const arriving = `kladde arriving ${name}`;
		database.insertArrow(arriving, ipc);
		// A stream that is cut short makes no table, and no error either.
		if (!thingsIn(database).some((thing) => thing.name === arriving)) throw new Refusal(cutShort);
		dropRelation(database, name);
		database.runNow(`ALTER TABLE ${quoteIdentifier(arriving)} RENAME TO ${quoteIdentifier(name)}`);
	});

const cutShort = { kind: 'query', subtype: 'ARROW', detail: 'The Arrow stream holds no table.' } as const;
