import { describe, expect, test } from 'vitest';
import { cprNumbersIn } from '#lib/extract/cprNumbersIn.ts';

const foundIn = (text: string) => cprNumbersIn(text).map(({ start, end }) => text.slice(start, end));

// Replacement numbers, whose day is raised by 60: nobody has one of these.
const numbers: readonly (readonly [text: string, found: readonly string[]])[] = [
	['6101011234', ['6101011234']],
	['610101-1234', ['610101-1234']],
	['610101 1234', ['610101 1234']],
	['610101–1234 og 610101‑1234', ['610101–1234', '610101‑1234']],
	["WHERE cpr = '911299-9999'", ['911299-9999']],
	['[7502604321,7502604322]', ['7502604321', '7502604322']],
	['VALUES (1,6101011234,2)', ['6101011234']],
	['cpr6101011234', ['6101011234']],
	['6101011234.', ['6101011234']],
	['- { navn: A, nr: "610101-1234" }', ['610101-1234']],
	['den 29. februar 2000 er en dag: 890200-4123', ['890200-4123']]
];

test.each(numbers)('%s holds a CPR number', (text, found) => {
	expect(foundIn(text)).toEqual(found);
});

const others: readonly (readonly [what: string, text: string])[] = [
	['no day', '6001011234'],
	['a day that no month has', '9204011234'],
	['a month that there is not', '6113011234'],
	['29 February in a common year', '890201-0123'],
	['nine digits', '101011234'],
	['eleven digits', '61010112345'],
	['a CVR number', '12345678'],
	['a telephone number', '+45 33 66 33 66'],
	['an account', '1234-0012345678'],
	['a P number without a day', '1099123456'],
	['an EAN number', '5798009811578'],
	['a time of a computer', '1700000000'],
	['a date with a time', '202406151230'],
	['a decimal', '3.6101011234'],
	['a long decimal', '6101011234.5'],
	['a UUID', '610101a2-b3c4-4d5e-8f60-718293a4b5c6'],
	['a hash', 'e3b0c442986101011234fbf4c8996fb92427ae41'],
	['base64', 'iVBORw6101011234KGgoAAAANSUhEUg'],
	['two numbers of a list', '610101, 1234'],
	['a date and a year', '31-01-2024 1234'],
	['a municipality and a street', '0101 1234']
];

describe('no CPR number is', () => {
	test.each(others)('%s', (_, text) => {
		expect(foundIn(text)).toEqual([]);
	});
});
