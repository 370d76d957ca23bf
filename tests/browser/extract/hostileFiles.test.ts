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
	/** Two, so that one reads while the other loads. */
	let rooms: readonly Room[];

	beforeAll(async () => {
		rooms = await Promise.all([openRoom(), openRoom()]);
	});
	afterAll(() => {
		for (const { reader, engine } of rooms) {
			reader.close();
			engine.close();
		}
	});

	it('are survived where every line is known', async () => {
		const lost: string[] = [];
		let tables = 0;
		await eachEnded(awkwardTexts({ seed: 20_260_303, count: 700 }), (ending, { story, lines = 0 }) => {
			if (ending.as === 'sentence') return;
			tables += 1;
			const told = linesToldOf(ending);
			if (told !== lines + 1) lost.push(`${story}: ${told} of ${lines + 1} lines`);
		});
		expect(lost).toEqual([]);
		expect(tables).toBeGreaterThan(600);
	});

	it('are survived where a sound file of any format was hurt', async () => {
		const sound = await soundFiles();
		const endings = new Map<string, number>();
		await eachEnded(hurtFiles(sound, { seed: 20_260_304, each: 90 }), (ending) => {
			const kind = ending.as === 'table' ? 'table' : ending.kind;
			endings.set(kind, (endings.get(kind) ?? 0) + 1);
		});
		expect([...endings.values()].reduce((sum, next) => sum + next)).toBe(sound.length * 90);
		expect(endings.get('died') ?? 0).toBe(0);
	});

	for (const monster of monsters) {
		it(`are survived: ${monster.story}`, async () => {
			expect(await ended(monster, rooms[0]!)).toMatchObject({ as: expect.stringMatching(/table|sentence/) });
		});
	}

	it('leave a reader and an engine that read a sound file as before', async () => {
		const [sound] = await soundFiles();
		for (const room of rooms) {
			const ending = await ended({ story: 'sound', file: () => new File([sound!.bytes], sound!.name) }, room);
			expect(ending).toMatchObject({ as: 'table', rows: 60, rejects: 0 });
		}
	});

	/** Whoever is free takes the next. */
	async function eachEnded(
		files: readonly HostileFile[],
		each: (ending: Ending, hostile: HostileFile) => void
	): Promise<void> {
		const rest = files.values();
		await Promise.all(
			rooms.map(async (room) => {
				for (const hostile of rest) each(await ended(hostile, room), hostile);
			})
		);
	}
});

type Room = { readonly reader: Reader; readonly engine: Engine; died?: string };

async function openRoom(): Promise<Room> {
	const engine = await startEngine();
	const room: Room = { engine, reader: await connectReader({ start: inFrame('engine') }) };
	void engine.died.then((detail) => (room.died = detail));
	return room;
}

async function ended(hostile: HostileFile, room: Room): Promise<Ending> {
	const ending = await loadHostile(hostile, room).catch((thrown: unknown) => {
		throw new Error(`${hostile.story}: ${String(thrown)}`, { cause: thrown });
	});
	expect(room.died, hostile.story).toBeUndefined();
	return ending;
}
