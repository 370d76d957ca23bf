import { afterAll, expect, it } from 'vitest';
import { callsOf } from '#lib/assist/sql/functionText.ts';
import { lookUpIn } from '../../../src/routes/lookUp.ts';
import { startEngine } from '../../support/engine.ts';

const opened = startEngine();
afterAll(async () => (await opened).close());

const lookUp = lookUpIn(async (sql) => (await opened).query(sql));

it('tells the columns of what the engine has, and nothing of what it has not', async () => {
	await (await opened).query('CREATE TABLE "Æ b" AS SELECT 1 AS n, DATE \'2024-01-01\' AS d');
	expect(await lookUp.describe('Æ b')).toEqual([
		{ name: 'n', type: 'INTEGER', nullable: true },
		{ name: 'd', type: 'DATE', nullable: true }
	]);
	expect(await lookUp.describe('nowhere')).toBeUndefined();
});

it('tells the functions that a cell can call, each once with the ways to call it', async () => {
	const functions = (await lookUp.functions('da')) ?? [];
	const called = (name: string) => functions.filter((one) => one.name === name);
	expect(new Set(functions.map(({ name, kind }) => `${name} ${kind}`)).size).toBe(functions.length);
	expect(called('sum')).toMatchObject([{ kind: 'aggregate' }]);
	expect(
		called('round')
			.flatMap(callsOf)
			.map(({ label }) => label)
	).toContain('round(x, precision INTEGER)');
	expect(called('round')[0]?.about).toBe('Rounds x to s decimal places');
	expect(called('range').map(({ kind }) => kind)).toEqual(['scalar', 'table']);
	expect(called('today')).toHaveLength(1);
	expect(called('read_csv')).toEqual([]);
});

it('tells the app’s own macros with formula and source, in the person’s language', async () => {
	const inLanguage = async (language: 'da' | 'en') => {
		const functions = (await lookUp.functions(language)) ?? [];
		return (name: string) => functions.filter((one) => one.name === name);
	};
	const [danish, english] = [await inLanguage('da'), await inLanguage('en')];
	expect(danish('netRate')).toMatchObject([{ kind: 'scalar' }]);
	expect(danish('netRate').flatMap(callsOf)).toMatchObject([
		{ label: 'netRate(arrivals, departures, population)' }
	]);
	expect(danish('netRate')[0]?.about).toContain('Nettoflytterate pr. 1.000');
	expect(english('netRate')[0]?.about).toContain('1000 · (I − O) / P̄');
	expect(english('odMatrix')).toMatchObject([{ kind: 'table' }]);
	expect(
		english('odMatrix')
			.flatMap(callsOf)
			.map(({ label }) => label)
	).toEqual([
		"odMatrix(tabel, level := 'kommune', condition := true, weight := 1, mover := NULL)",
		"odMatrix(tabel, per, level := 'kommune', condition := true, weight := 1, mover := NULL)"
	]);
});
