import { expect, test } from 'vitest';
import { tooMany } from '#lib/storage/tooMany.ts';
import type { Version, VersionReason } from '#lib/storage/versions.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A Monday at noon, Coordinated Universal Time. */
const now = Date.UTC(2026, 0, 5, 12);

const version = (id: number, age: number, why: VersionReason = 'worked', text = ''): Version => ({
	id,
	notebook: 'n',
	at: now - age,
	why,
	text
});
const gone = (versions: readonly Version[]) => tooMany(versions, now).map(({ id }) => id);

test('within an hour all versions are kept', () => {
	expect(gone(Array.from({ length: 50 }, (_, index) => version(index, index * minute)))).toEqual([]);
});

test('then one an hour, after a day one a day, after a month one a week', () => {
	const ages = [0, 61 * minute, 70 * minute, 80 * minute, 150 * minute];
	expect(gone(ages.map((age, id) => version(id, age)))).toEqual([2, 3]);
	expect(gone([2, 2.1, 2.2, 3].map((days, id) => version(id, days * day)))).toEqual([1, 2]);
	expect(gone([61, 62, 63, 70].map((days, id) => version(id, days * day)))).toEqual([1, 2]);
});

test('of those of one hour a saved one is kept before the others, and the newest of all always is', () => {
	expect(gone([version(0, 0), version(1, 61 * minute), version(2, 65 * minute, 'saved')])).toEqual([1]);
	expect(gone([version(0, 61 * minute), version(1, 65 * minute, 'saved')])).toEqual([1]);
});

test('a hundred versions are the most, and four million letters', () => {
	expect(gone(Array.from({ length: 103 }, (_, index) => version(index, index)))).toEqual([100, 101, 102]);
	const long = 'x'.repeat(1_500_000);
	expect(gone(Array.from({ length: 4 }, (_, index) => version(index, index, 'saved', long)))).toEqual([2, 3]);
	expect(gone([version(0, 0, 'saved', 'x'.repeat(5_000_000))])).toEqual([]);
});
