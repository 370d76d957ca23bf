import { describe, expect, it } from 'vitest';
import { sheetCell } from '#lib/release/xlsx/sheetCell.ts';
import { leavingColumn } from '#lib/workspace/leavingColumn.ts';

/** What a sheet has of a value that stands in a column of this name. */
function inSheet(name: string, value: unknown) {
	const { kind } = leavingColumn({ name, type: 'BIGINT' });
	return sheetCell(value, kind, () => undefined);
}

describe('a number in a sheet', () => {
	it.each([
		['antal', 123_456_789_012],
		['andel_pr_person', 0.25],
		['husstande', -1]
	])('that is counted with, of the column %s, is shown as the sheet likes', (name, value) => {
		expect(inSheet(name, value)).toEqual({ t: 'n', v: value });
	});

	it.each(['husstand', 'vejkode', 'aar', 'person_id'])(
		'that is a name for something, of the column %s, is shown with every digit',
		(name) => {
			expect(inSheet(name, 123_456_789_012)).toEqual({ t: 'n', v: 123_456_789_012, z: '0' });
			expect(inSheet(name, 12n)).toEqual({ t: 'n', v: 12, z: '0' });
			expect(inSheet(name, 2.5)).toEqual({ t: 'n', v: 2.5 });
		}
	);

	it.each(['antal', 'husstand'])('of the column %s, of more than fifteen digits, is a text', (name) => {
		expect([999_999_999_999_999n, 10n ** 15n].map((value) => inSheet(name, value)?.t)).toEqual(['n', 's']);
		expect(inSheet(name, -1_234_567_890_123_456n)).toEqual({ t: 's', v: '-1234567890123456', z: '@' });
		expect(inSheet(name, 2 ** 53 - 1)).toEqual({ t: 's', v: '9007199254740991', z: '@' });
	});

	it('that no whole number is exact at stays a number', () => {
		expect([2 ** 60, 1e300].map((value) => inSheet('antal', value)?.t)).toEqual(['n', 'n']);
	});
});
