import { expect, test } from 'vitest';
import type { ExtractImport } from '#lib/engine/engine.ts';
import { LivingEngine } from '#lib/workspace/livingEngine.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { plainDialect } from '../../support/plainDialect.ts';

const extract = (name: string, file: File): ExtractImport => ({
	name,
	files: [file],
	dialect: plainDialect,
	columns: [
		{ name: 'nr', type: 'text', from: 0 },
		{ name: 'tekst', type: 'text', from: 1 }
	],
	width: 2
});

/** A file far larger than the memory that is left; its bytes lie there once. */
function hugeFile(): File {
	const line = `1;${'x'.repeat(99_990)}\n`;
	const part = new Blob(Array.from({ length: 100 }, () => line));
	return new File(['nr;tekst\n', ...Array.from({ length: 160 }, () => part)], 'stor.csv');
}

test('an import beyond the memory is refused, and what was there before is there still, or told as lost', async () => {
	const replaced: string[] = [];
	const engine = new LivingEngine({
		connect: startEngine,
		furnish: async () => undefined,
		replaced: (detail) => replaced.push(detail)
	});
	valueOf(await engine.importExtract(extract('lille', new File(['nr;tekst\n1;a\n2;b\n'], 'lille.csv'))));
	valueOf(
		await engine.query(`CREATE TABLE fyld AS SELECT repeat('y', 50000) || i AS y FROM range(40000) r(i)`)
	);
	const before = valueOf(await engine.memory());
	expect(before.used / before.limit).toBeGreaterThan(0.5);

	const refused = await engine.importExtract(extract('stor', hugeFile()));
	expect(refused.ok).toBe(false);
	const kind = refused.ok ? undefined : refused.error.kind;
	expect(['out-of-memory', 'died']).toContain(kind);
	// An engine that could not go on was replaced, and whoever holds it was told: the page loads its extracts again.
	expect(replaced.length).toBe(kind === 'died' ? 1 : 0);
	if (kind === 'out-of-memory') {
		expect(await rowsIn(engine, 'FROM lille ORDER BY nr')).toEqual([
			['1', 'a'],
			['2', 'b']
		]);
		expect(valueOf(await engine.relations()).map(({ name }) => name)).toEqual(['fyld', 'lille']);
		expect(valueOf(await engine.memory()).used).toBeLessThan(before.limit);
	}
	valueOf(await engine.query('DROP TABLE IF EXISTS fyld'));
	expect(await rowsIn(engine, 'SELECT 20 + 22')).toEqual([[42]]);
	engine.close();
}, 180_000);
