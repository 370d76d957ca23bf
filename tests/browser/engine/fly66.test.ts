import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const files = (await commands.fly66()).map(
	({ name, base64 }) => new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name)
);

/** Sex and year, two columns of labels ("Til …", "Fra …"), and ten of single ages. */
const extract: ExtractImport = {
	name: 'fly66',
	files,
	dialect: {
		encoding: 'windows-1252',
		separator: ';',
		quote: '"',
		decimal: ',',
		header: true,
		skip: 0,
		missing: []
	},
	columns: [
		{ name: 'til', type: 'text', from: 2 },
		{ name: 'fra', type: 'text', from: 3 },
		...Array.from({ length: 10 }, (_, age) => ({ name: `a${age}`, type: 'integer' as const, from: age + 4 }))
	],
	width: 14,
	fileColumn: 'fil'
};

test.skipIf(files.length === 0)(
	'the ten public FLY66 files come in as one table with the published total',
	async () => {
		const { rows, rejects } = valueOf(await engine.importExtract(extract));
		const ages = Array.from({ length: 10 }, (_, age) => `a${age}`).join(' + ');
		expect(rejects).toEqual({ count: 0, first: [] });
		expect(await rowsIn(engine, `SELECT count(*), count(DISTINCT fil), sum(${ages}) FROM fly66`)).toEqual([
			[rows, 10, 156_541]
		]);
		expect(
			await rowsIn(
				engine,
				`SELECT sum(${ages}) FROM fly66 WHERE fra = 'Fra København' AND til = 'Til Gladsaxe'`
			)
		).toEqual([[941]]);
	}
);
