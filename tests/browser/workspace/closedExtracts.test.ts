import { expect, it } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { ok } from '#lib/notebook/result.ts';
import { Extracts, type SyntheticContract } from '#lib/workspace/extracts.svelte.ts';
import { FileHandles } from '#lib/workspace/fileHandles.ts';
import { readingOf } from '../ui/importSamples.ts';

const contract = {
	name: 'borgere',
	file: 'borgere.csv',
	columns: [{ name: 'antal', type: 'integer' }]
} as const;
const synthetic: SyntheticContract = {
	...contract,
	name: 'opdigtede',
	synthetic: { kind: 'address-history', seed: 1, size: 1 }
};

/** Extracts whose reader and generator are slow: they answer when they are let. */
function slow() {
	const imports: ExtractImport[] = [];
	let go: () => void = () => undefined;
	const letGo = new Promise<void>((resolve) => (go = resolve));
	const engine = {
		importExtract: async (extract: ExtractImport) => {
			imports.push(extract);
			return ok({ rows: 1, rejects: { count: 0, first: [] }, notes: [], bytes: 8 });
		},
		drop: async () => ok(undefined)
	} as unknown as Engine;
	const file = new File(['x'], 'borgere.csv');
	const reader = {
		read: () => letGo.then(() => ok({ ...readingOf(file.name), file })),
		pieces: () => ({ name: file.name, next: async () => ok(undefined), close: () => undefined })
	} as unknown as Reader;
	const extracts = new Extracts({
		engine,
		reader: async () => reader,
		synthesise: () => letGo.then(() => ok(file)),
		handles: new FileHandles(),
		changed: () => undefined
	});
	return { extracts, imports, file, go: () => go() };
}

for (const end of ['close', 'wipe'] as const) {
	it(`loads nothing that was on its way when all was put away (${end}): the tables are another’s now`, async () => {
		const { extracts, imports, file, go } = slow();
		const coming = [extracts.offer(contract, [file]), extracts.synthesise(synthetic)];
		extracts[end]();
		go();
		await Promise.all(coming);
		const states = ['borgere', 'opdigtede'].map((name) => extracts.stateOf(name).status);
		expect([imports, states]).toEqual([[], ['missing', 'missing']]);
	});
}

it('takes nothing once it is closed', async () => {
	const { extracts, imports, file, go } = slow();
	go();
	extracts.close();
	await extracts.offer(contract, [file]);
	expect(imports).toEqual([]);
});
