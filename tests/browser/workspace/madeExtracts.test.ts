import { expect, it } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import { ok } from '#lib/notebook/result.ts';
import { Extracts, type SyntheticContract } from '#lib/workspace/extracts.svelte.ts';
import { FileHandles } from '#lib/workspace/fileHandles.ts';
import { dialect } from '../ui/importSamples.ts';

const others = ['kommunekode', 'vejkode', 'husnr', 'etage', 'side'].map(
	(name) => ({ name, type: 'text' }) as const
);
const dates = ['tilflytningsdato', 'fraflytningsdato', 'registreret'].map(
	(name) => ({ name, type: 'date' }) as const
);
const contract: SyntheticContract = {
	name: 'adressehistorik',
	file: 'adressehistorik.csv',
	synthetic: { kind: 'address-history', seed: 1, size: 3 },
	dialect,
	columns: [
		{ name: 'personnummer', type: 'text' },
		{ name: 'foedselsdato', type: 'date', source: 'personnummer', as: 'birth-date' },
		{ name: 'koen', type: 'text', source: 'personnummer', as: 'sex' },
		...others,
		...dates,
		{ name: 'status', type: 'text' }
	]
};

/** What the engine is asked to import of an extract that the app makes. */
async function importsOf(made: SyntheticContract): Promise<readonly ExtractImport[]> {
	const imports: ExtractImport[] = [];
	const engine = {
		importExtract: async (extract: ExtractImport) => {
			imports.push(extract);
			return ok({ rows: 1, rejects: { count: 0, first: [] }, notes: [], bytes: 8 });
		}
	} as unknown as Engine;
	const extracts = new Extracts({
		engine,
		reader: async () => ({}) as Reader,
		synthesise: async (one) => syntheticExtract(one),
		handles: new FileHandles(),
		changed: () => undefined
	});
	await extracts.synthesise(made);
	return imports;
}

it('finds each declared column of an extract that it makes where the file has it, also several made of one', async () => {
	const [asked, ...more] = await importsOf(contract);
	expect(more).toEqual([]);
	const header = (await (asked!.files[0] as File).text()).split('\r\n')[0]!.split(';');
	expect(asked!.width).toBe(header.length);
	expect(asked!.columns.map(({ name, from }) => [name, header[from]])).toEqual(
		contract.columns.map(({ name, source = name }) => [name, source])
	);
});

it('also where none of them is the file’s column itself', async () => {
	const columns = contract.columns.filter(({ name }) => name !== 'personnummer');
	const [asked] = await importsOf({ ...contract, columns });
	expect([asked!.width, asked!.columns.map(({ from }) => from)]).toEqual([
		10,
		[0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
	]);
});
