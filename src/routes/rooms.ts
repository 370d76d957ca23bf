import type { Cage } from '#lib/cage/cage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { realmsIn } from '#lib/realm/realmsIn.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import type { SyntheticContract } from '#lib/workspace/extracts.svelte.ts';
import { givingWay } from '#lib/workspace/givingWay.ts';
import { LivingEngine } from '#lib/workspace/livingEngine.ts';
import { Memory } from '#lib/workspace/memory.svelte.ts';
import { emptyRooms } from './emptyRooms.ts';
import { once } from '#lib/notebook/once.ts';

export type RoomsOptions = {
	/** Address of the folder that the realms' documents lie in, with a slash at its end. */
	readonly realms: string;
	/** An engine died and another stands in its place: every table is gone. */
	readonly engineReplaced: () => void;
	/** The cage was started again: every TypeScript value is gone. */
	readonly cageRestarted: () => void;
};

/** The rooms in which a notebook runs, each in a realm. What is large is fetched when it is first needed. */
export function openRooms({ realms, engineReplaced, cageRestarted }: RoomsOptions) {
	// Both documents are loaded now, so that a worker which starts later needs no network.
	const inEngineFrame = realmsIn({ document: `${realms}engine.html`, name: 'Kladde: engine' });
	const inCageFrame = realmsIn({ document: `${realms}cage.html`, name: 'Kladde: cage' });
	const carried: Rooms['carried'] = new Map();
	const inputs: Rooms['inputs'] = new Map();
	const living = new LivingEngine({
		connect: () => connectEngineIn(inEngineFrame),
		furnish,
		replaced: () => {
			carried.clear();
			engineReplaced();
		}
	});
	const { engine, inBackground } = givingWay(living);
	const cage = once(() => connectCageIn(inCageFrame, restarted));
	const held = async () => (cage.opened ? (await cage()).held() : []);
	const memory = new Memory({ engine, inBackground, held });
	const reader = once(() => connectReaderIn(inEngineFrame));
	const synthesise = (contract: SyntheticContract) => synthesiseIn(inEngineFrame, contract);
	const emptied = emptyRooms({ living, memory, engine, cage, reader, inputs, carried });
	return {
		engine,
		inBackground,
		ready: living.ready,
		cage,
		reader,
		inputs,
		carried,
		synthesise,
		memory,
		start: inEngineFrame,
		startCage: inCageFrame,
		...emptied
	};

	function restarted(generation: number) {
		if (generation === 1) return;
		carried.clear();
		cageRestarted();
	}
}

async function connectEngineIn(start: StartRealm): Promise<Engine> {
	const [{ connectEngine }, { fetchWasm }, { withLibrary }] = await Promise.all([
		import('#lib/engine/connectEngine.ts'),
		import('#lib/engine/fetchWasm.ts'),
		import('#lib/moves/withLibrary.ts')
	]);
	return withLibrary(await connectEngine({ wasm: fetchWasm, start }));
}

async function connectCageIn(start: StartRealm, restarted: (generation: number) => void): Promise<Cage> {
	const { connectCage } = await import('#lib/cage/connectCage.ts');
	return connectCage({ start, restarted });
}

async function connectReaderIn(start: StartRealm): Promise<Reader> {
	const { connectReader } = await import('#lib/extract/connectReader.ts');
	return connectReader({ start });
}

async function synthesiseIn(start: StartRealm, contract: SyntheticContract) {
	const { synthesise } = await import('#lib/moves/synthesise.ts');
	return synthesise(contract, start);
}

/** A table of the 98 municipalities is in every engine. */
async function furnish(fresh: Engine) {
	const { municipalityTable } = await import('#lib/moves/municipalityTable.ts');
	const made = await fresh.query(municipalityTable);
	if (!made.ok) throw new Error(`The table of municipalities could not be made: ${made.error.kind}.`);
}
