import { settled } from '#lib/storage/request.ts';
import { readable, storedVersion } from '#lib/storage/storedTexts.ts';
import type { TextDatabase } from '#lib/storage/textDatabase.ts';
import { tooMany } from '#lib/storage/tooMany.ts';
import { isInFile, type Version, type Versions } from '#lib/storage/versions.ts';

/** The browser's versions; `now` gives milliseconds since 1970. */
export const connectVersions = (database: TextDatabase, now: () => number): Versions => ({
	add: ({ notebook, why, text, own = false }) =>
		database.write(async ({ versions }) => {
			const kept = await versionsIn(versions, notebook);
			const [newest] = kept;
			if (newest?.text === text) {
				const isOwn = own || newest.own === true;
				if (isInFile(why) || isOwn !== newest.own)
					versions.put({ ...newest, ...(isInFile(why) && { why }), own: isOwn });
				return;
			}
			const version = { notebook, why, text, own, at: now() };
			const id = Number(await settled(versions.add(version)));
			for (const old of tooMany([{ ...version, id }, ...kept], version.at)) versions.delete(old.id);
		}),
	of: (notebook) => database.read(({ versions }) => versionsIn(versions, notebook)),
	remove: (ids) =>
		database.write(async ({ versions }) => {
			await Promise.all(ids.map((id) => settled(versions.delete(id))));
		})
});

async function versionsIn(versions: IDBObjectStore, notebook: string): Promise<readonly Version[]> {
	const kept = readable(await settled<unknown[]>(versions.index('notebook').getAll(notebook)), storedVersion);
	return kept.toSorted((one, other) => other.at - one.at || other.id - one.id);
}
