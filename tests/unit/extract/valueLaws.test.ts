import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, datePatterns } from '#lib/extract/dates.ts';
import { isNumber, numberOf, type NumberForm } from '#lib/extract/numbers.ts';
import { readText, valuesOf } from '../../support/readText.ts';

const seeded = { seed: 2024, numRuns: 2000 };

const forms: readonly NumberForm[] = [
	{ decimal: ',' },
	{ decimal: ',', thousands: '.' },
	{ decimal: ',', thousands: ' ' },
	{ decimal: '.' },
	{ decimal: '.', thousands: ',' },
	{ decimal: '.', thousands: ' ' }
];

/** Sign, whole part and decimals, as digits. */
const plainNumber = fc
	.record({
		minus: fc.boolean(),
		whole: fc.nat({ max: 999_999_999 }),
		fraction: fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined })
	})
	.map(({ minus, whole, fraction }) => ({
		minus,
		whole: String(whole),
		fraction,
		plain: `${minus ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`
	}));
type PlainNumber = typeof plainNumber extends fc.Arbitrary<infer T> ? T : never;

const space = fc.constantFrom(' ', '\u00a0', '\u202f');

/** Written independently of the reader: groups of three from the right. */
function printed({ whole, fraction }: PlainNumber, form: NumberForm, gap: string): string {
	const sign = form.thousands === ' ' ? gap : (form.thousands ?? '');
	const groups = whole.split('').reduceRight((text, digit, at) => {
		const behind = whole.length - 1 - at;
		return digit + (behind > 0 && behind % 3 === 0 ? sign : '') + text;
	}, '');
	return groups + (fraction === undefined ? '' : form.decimal + fraction);
}

describe('a number printed in a form is read back as that number', () => {
	it('with its sign in front', () => {
		fc.assert(
			fc.property(plainNumber, fc.constantFrom(...forms), space, (number, form, gap) => {
				const text = (number.minus ? '-' : '') + printed(number, form, gap);
				expect(numberOf(text, form)).toBe(number.plain);
				expect(isNumber(text, form)).toBe(true);
			}),
			seeded
		);
	});

	it('with marks around it', () => {
		const behind = fc.constantFrom('', '%', 'kr.', 'kr', 'KR.', 'DKK', '€');
		const minus = fc.constantFrom('-', '\u2212');
		const place = fc.constantFrom('front', 'behind', 'prefixed');
		const drawn = fc.record({ number: plainNumber, form: fc.constantFrom(...forms), gap: space });
		fc.assert(
			fc.property(drawn, behind, minus, place, ({ number, form, gap }, mark, sign, where) => {
				const digits = printed(number, form, gap);
				const own = number.minus ? sign : '';
				const text = {
					front: `${own}${digits}${gap}${mark}`,
					behind: `${digits}${own} ${mark}`,
					prefixed: `kr.${gap}${own}${digits}`
				}[where];
				expect(numberOf(text.trim(), { ...form, marked: true })).toBe(number.plain);
			}),
			seeded
		);
	});

	it('and no text is a number of two values: the digits stand in the order written', () => {
		const any = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '-', '+', '%', 'k', 'r') });
		fc.assert(
			fc.property(any, fc.constantFrom(...forms), fc.boolean(), (text, form, marked) => {
				const plain = numberOf(text, { ...form, ...(marked && { marked: true as const }) });
				if (plain === undefined) return;
				expect(plain).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
				const digits = (of: string) => of.replace(/\D/g, '').replace(/^0+/, '');
				expect(digits(plain)).toBe(digits(text));
			}),
			{ ...seeded, numRuns: 5000 }
		);
	});
});

const day = fc
	.record({ days: fc.integer({ min: 0, max: 36_160 }) })
	.map(({ days }) => new Date(Date.UTC(1969, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

function printedDay(iso: string, pattern: string): string {
	const [year = '', month = '', date = ''] = iso.split('-');
	return pattern
		.replace('yyyy', year)
		.replace('yy', year.slice(2))
		.replace('mm', month)
		.replace('dd', date)
		.replace('HH', '23')
		.replace('MM', '59')
		.replace('SS', '58');
}

describe('a day printed in a pattern is read back as that day', () => {
	it('alone or with a clock', () => {
		fc.assert(
			fc.property(day, fc.constantFrom(...datePatterns), fc.boolean(), (iso, pattern, clock) => {
				const text = printedDay(iso, pattern) + (clock && !pattern.includes('HH') ? ' 07:05:09' : '');
				expect(dayOf(text, pattern)).toBe(iso);
			}),
			seeded
		);
	});

	it('and what is read is a day of the calendar', () => {
		const text = fc
			.tuple(fc.nat(99), fc.constantFrom('-', '.', '/', ''), fc.nat(99), fc.nat(9999))
			.map(([a, sign, b, c]) => [String(a).padStart(2, '0'), String(b).padStart(2, '0'), c].join(sign));
		fc.assert(
			fc.property(text, fc.constantFrom(...datePatterns), (written, pattern) => {
				const iso = dateOf(written, pattern);
				if (iso !== undefined) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
			}),
			seeded
		);
	});
});

describe('a file', () => {
	const kinds = {
		number: fc.record({
			form: fc.constantFrom(...forms),
			all: fc.array(plainNumber, { minLength: 3, maxLength: 8 })
		})
	};

	it('of numbers in any one form with both signs in sight gives those numbers', async () => {
		await fc.assert(
			fc.asyncProperty(kinds.number, async ({ form, all }) => {
				// One number shows every sign, so that nothing is left to doubt.
				const telling = { minus: false, whole: '1234567', fraction: '25', plain: '1234567.25' };
				const numbers = [...all, telling];
				const texts = numbers.map((number) => (number.minus ? '-' : '') + printed(number, form, ' '));
				const reading = await readText(`nr;tal\n${texts.map((text, row) => `a${row};${text}\n`).join('')}`);
				const column = reading.columns[1]!;
				expect([column.type, column.misfits]).toEqual(['decimal', []]);
				expect(valuesOf(reading, column, texts)).toEqual(numbers.map(({ plain }) => plain));
			}),
			{ seed: 2024, numRuns: 500 }
		);
	});

	it('is understood alike in whatever order its rows stand', async () => {
		const value = fc.constantFrom(
			...['', '1', '12', '1.234', '12,5', '0.5', '1,234', '..', '-', 'Ja', 'Nej', '5 %', '12-', 'ukendt'],
			...['01-02-03', '31-12-2024', '03/04/2024', '20240131', '202401310830', '0101', '9999-12-31', '0', 'x']
		);
		const rows = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 30 });
		const order = fc.infiniteStream(fc.nat());
		await fc.assert(
			fc.asyncProperty(rows, order, async (given, draws) => {
				const keyed = given.map((row) => ({ row, key: draws.next().value as number }));
				const other = keyed.sort((one, two) => one.key - two.key).map(({ row }) => row);
				const [first, second] = await Promise.all([given, other].map((all) => decided(all)));
				expect(second).toEqual(first);
			}),
			{ seed: 2024, numRuns: 1500 }
		);
	});
});

/** What was decided of a table, without the values that are shown as they come. */
async function decided(rows: readonly (readonly string[])[]) {
	const text = `første;anden;tredje\n${rows.map((row) => `${row.join(';')}\n`).join('')}`;
	const { dialect, columns, doubts } = await readText(text, { header: true, skip: 0, separator: ';' });
	return {
		dialect,
		columns: columns.map(({ misfits, lostDigits, ...column }) => ({
			...column,
			misfits: misfits.length,
			lost: lostDigits?.length
		})),
		doubts: doubts?.map(({ kind, column, answers }) => ({ kind, column, answers }))
	};
}
