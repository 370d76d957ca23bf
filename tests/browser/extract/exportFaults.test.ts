import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine, Reject } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import { contractOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { addressHistoryText } from '#lib/moves/addressHistoryText.ts';
import { withExportFaults, type ExportFaultKind } from '#lib/moves/exportFaults.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import { startEngine, valueOf } from '../../support/engine.ts';
import { inFrame } from '../../support/inFrame.ts';

/** What a load makes of the faults that keep a row out. */
const keptOut: { readonly [K in ExportFaultKind]?: readonly [column: string, why: Reject['why']] } = {
	'lost-digits': ['personnummer', 'lost-digits'],
	'impossible-date': ['tilflytningsdato', 'not-date'],
	'too-few-columns': ['', 'too-few-columns'],
	'too-many-columns': ['', 'too-many-columns']
};

let engine: Engine;
let reader: Reader;

beforeAll(async () => {
	[engine, reader] = await Promise.all([startEngine(), connectReader({ start: inFrame('engine') })]);
});
afterAll(() => {
	reader.close();
	engine.close();
});

for (const seed of [1, 2, 3, 4, 5]) {
	it(`finds exactly the faults that were put into an address history, seed ${seed}`, async () => {
		const clean = [...addressHistoryText(syntheticAddressHistory({ seed, size: 400 }).spells)].join('');
		const { text, faults } = withExportFaults(clean, { seed, each: 5 });
		const read = await reader.read(new File([text], 'adresser.csv'));
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const chosen = read.value.columns.map((_, from) => ({ from }));
		const contract = contractOf(read.value, 'adresser', { chosen });
		const loaded = valueOf(await engine.importExtract(importOf(contract, [read.value], reader)));
		const expected = faults.flatMap(({ kind, line }) => {
			const out = keptOut[kind];
			return out === undefined ? [] : [{ line, column: out[0], why: out[1] }];
		});
		expect(loaded.rejects.count).toBe(20);
		expect(loaded.rejects.first.map(({ line, column, why }) => ({ line, column, why }))).toEqual(expected);
		expect(loaded.rows).toBe(clean.trimEnd().split('\r\n').length - 1 - 20);
		const changed = loaded.notes.filter(({ what }) => what !== 'modulus-11');
		expect(new Set(changed)).toEqual(
			new Set([
				{ column: 'kommunekode', what: 'restored-zero', count: 5 },
				{ column: 'fraflytningsdato', what: 'sentinel-date', count: 5 }
			])
		);
	});
}
