import { wrap } from 'comlink';
import script from '#lib/extract/reader.worker.ts?realm';
import type { Reader } from '#lib/extract/reader.ts';
import type { ReaderWorker } from '#lib/extract/reader.worker.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { fail } from '#lib/notebook/result.ts';
import { openRealm } from '#lib/realm/realm.ts';

/** Opens a reader in a realm of its own. `realmDocument` is the address of `realm/engine.html`. */
export async function connectReader({ realmDocument }: { readonly realmDocument: string }): Promise<Reader> {
	const realm = await openRealm({ document: realmDocument, script, name: 'Kladde: reader' });
	const worker = wrap<ReaderWorker>(realm.port);
	return { read, close: () => realm.close() };

	async function read(file: File, corrections: Corrections = {}) {
		const broken = realm.failed.then((detail) =>
			fail({ kind: 'unreadable', file: file.name, detail } as const)
		);
		const result = await Promise.race([worker.readFile(file, corrections), broken]);
		// The file comes back as a copy of its handle; the page keeps the one it has.
		return result.ok ? { ok: true as const, value: { ...result.value, file } } : result;
	}
}
