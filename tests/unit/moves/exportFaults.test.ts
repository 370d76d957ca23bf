import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressHistoryText } from '#lib/moves/addressHistoryText.ts';
import { withExportFaults } from '#lib/moves/exportFaults.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import { seeded } from '../../support/notebooks.ts';

const clean = [...addressHistoryText(syntheticAddressHistory({ seed: 4, size: 300 }).spells)].join('');

describe('an address history with the faults of an export', () => {
	it('differs from the clean one in exactly the lines that are told', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 0, max: 6 }), (seed, each) => {
				const { text, faults } = withExportFaults(clean, { seed, each });
				const before = clean.split('\r\n');
				const changed = text.split('\r\n').flatMap((line, at) => (line === before[at] ? [] : [at + 1]));
				expect(faults.map(({ line }) => line)).toEqual(changed);
				expect(faults).toHaveLength(6 * each);
			}),
			seeded(40)
		);
	});

	it('spoils as spreadsheets and registers do', () => {
		const { text, faults } = withExportFaults(clean, { seed: 1, each: 1 });
		const lineOf = (kind: string) =>
			text.split('\r\n')[(faults.find((fault) => fault.kind === kind)?.line ?? 0) - 1]?.split(';') ?? [];
		expect(lineOf('lost-zero')[1]).toMatch(/^[1-9]\d\d$/);
		expect(lineOf('lost-digits')[0]).toMatch(/^[6-9],\d{5}E\+09$/);
		expect(lineOf('impossible-date')[6]).toBe('31-02-2020');
		expect(lineOf('far-end')[7]).toBe('31-12-9999');
		expect(lineOf('too-few-columns')).toHaveLength(8);
		expect(lineOf('too-many-columns')).toHaveLength(11);
	});
});
