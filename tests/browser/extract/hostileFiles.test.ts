import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { startEngine } from '../../support/engine.ts';
import { awkwardTexts, hurtFiles, monsters, type HostileFile } from '../../support/hostileFiles.ts';
import { inFrame } from '../../support/inFrame.ts';
import { linesToldOf, loadHostile, type Ending } from '../../support/loadHostile.ts';
import { soundFiles } from '../../support/soundFiles.ts';

// Each ends in a table with a count of its rejects or in a sentence: no throw, no hang, no dead engine, no lost row.
describe('hostile files', () => {
	let engine: Engine;
	let reader: Reader;
	let died: string | undefined;

	beforeAll(async () => {
		engine = await startEngine();
		reader = await connectReader({ start: inFrame('engine') });
		void engine.died.then((detail) => (died = detail));
	});
	afterAll(() => {
		reader.close();
		engine.close();
	});

	it('are survived where every line is known', async () => {
		const lost: string[] = [];
		let tables = 0;
		for (const hostile of awkwardTexts({ seed: 20_260_303, count: 700 })) {
			const ending = await ended(hostile);
			if (ending.as === 'sentence') continue;
			tables += 1;
			const told = linesToldOf(ending);
			const all = (hostile.lines ?? 0) + 1;
			if (told !== all) lost.push(`${hostile.story}: ${told} of ${all} lines`);
		}
		expect(lost).toEqual([]);
		expect(tables).toBeGreaterThan(600);
	});

	it('are survived where a sound file of any format was hurt', async () => {
		const sound = await soundFiles();
		const endings = new Map<string, number>();
		for (const hostile of hurtFiles(sound, { seed: 20_260_304, each: 90 })) {
			const ending = await ended(hostile);
			const kind = ending.as === 'table' ? 'table' : ending.kind;
			endings.set(kind, (endings.get(kind) ?? 0) + 1);
		}
		expect([...endings.values()].reduce((sum, next) => sum + next)).toBe(sound.length * 90);
		expect(endings.get('died') ?? 0).toBe(0);
	});

	for (const monster of monsters) {
		it(`are survived: ${monster.story}`, async () => {
			expect(await ended(monster)).toMatchObject({ as: expect.stringMatching(/table|sentence/) });
		});
	}

	it('leave a reader and an engine that read a sound file as before', async () => {
		const [sound] = await soundFiles();
		const ending = await ended({ story: 'sound', file: () => new File([sound!.bytes], sound!.name) });
		expect(ending).toMatchObject({ as: 'table', rows: 60, rejects: 0 });
	});

	async function ended(hostile: HostileFile): Promise<Ending> {
		const ending = await loadHostile(hostile, { reader, engine }).catch((thrown: unknown) => {
			throw new Error(`${hostile.story}: ${String(thrown)}`, { cause: thrown });
		});
		expect(died, hostile.story).toBeUndefined();
		return ending;
	}
});
