import { wrap } from 'comlink';
import script from '#lib/extract/reader.worker.ts?realm';
import type { Reader } from '#lib/extract/reader.ts';
import type { ReaderWorker } from '#lib/extract/reader.worker.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { fail } from '#lib/notebook/result.ts';
import type { Realm, StartRealm } from '#lib/realm/realm.ts';

/** Opens a reader: a worker of its own in the frame of `realm/engine.html`. One that a file broke is replaced. */
export async function connectReader({ start }: { readonly start: StartRealm }): Promise<Reader> {
	let opened = open();
	await opened;
	return { read, close: () => void opened.then(({ close }) => close()) };

	async function open() {
		const realm = await start({ script, name: 'Kladde: reader' });
		void realm.failed.then(() => realm.close());
		return { ...readerIn(realm), close: realm.close };
	}

	async function read(file: File, corrections: Corrections = {}) {
		const reader = await opened;
		const result = await reader.read(file, corrections);
		if (reader.broke()) opened = open();
		return result;
	}
}

function readerIn({ port, failed }: Realm) {
	const worker = wrap<ReaderWorker>(port);
	let broken = false;
	void failed.then(() => (broken = true));
	return { broke: () => broken, read };

	async function read(file: File, corrections: Corrections) {
		const broke = failed.then((detail) => fail({ kind: 'unreadable', file: file.name, detail } as const));
		const result = await Promise.race([worker.readFile(file, corrections), broke]);
		// The file comes back as a copy of its handle; the page keeps the one it has.
		return result.ok ? { ok: true as const, value: { ...result.value, file } } : result;
	}
}
