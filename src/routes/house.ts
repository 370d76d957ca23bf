import type { Cage } from '#lib/cage/cage.ts';
import { LivingEngine } from '#lib/workspace/livingEngine.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import { realmsIn } from '#lib/realm/realmsIn.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import { browserFiles } from '#lib/storage/browserFiles.ts';
import { relationOf } from '#lib/workspace/evaluators/evaluateSql.ts';
import { evaluatorsIn } from '#lib/workspace/evaluators/evaluators.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { tabClaims } from '#lib/storage/tabClaims.ts';
import { DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import { Extracts, type SyntheticContract } from '#lib/workspace/extracts.svelte.ts';
import { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Preferences } from '#lib/workspace/preferences.svelte.ts';
import { tablePagesIn } from '#lib/workspace/tablePages.ts';
import { Workspace } from '#lib/workspace/workspace.svelte.ts';

export type HouseOptions = {
	readonly preferences: Preferences;
	/** Address of the folder that the realms' documents lie in, with a slash at its end. */
	readonly realms: string;
};

/** Wires every interface to what implements it. What is large is fetched when it is first needed. */
export function openHouse({ preferences, realms }: HouseOptions): Workspace {
	// Both documents are loaded now, so that a worker which starts later needs no network.
	const inEngineFrame = realmsIn({ document: `${realms}engine.html`, name: 'Kladde: engine' });
	const inCageFrame = realmsIn({ document: `${realms}cage.html`, name: 'Kladde: cage' });
	const analysers = import('#lib/language/analyse.ts').then(({ analyse }) => analyse);
	const engine = new LivingEngine({ connect, furnish, replaced });
	const cage = once(openCage);
	const reader = once(openReader);
	const rooms: Rooms = { engine, cage, inputs: new Map(), carried: new Map() };
	const evaluators = evaluatorsIn(rooms);
	const drafts = new DraftKeeper({
		drafts: once(openDrafts),
		later: (task, milliseconds) => {
			const timer = setTimeout(task, milliseconds);
			return () => clearTimeout(timer);
		},
		claims: tabClaims(navigator.locks),
		failed: () => (workspace.notice = { kind: 'no-draft' })
	});
	const workspace = new Workspace({
		preferences,
		reader,
		files: browserFiles(window),
		drafts,
		wipe,
		openNotebook,
		sample: async () => (await import('../../notebooks/flyttemoenstre.kladde.md?raw')).default
	});
	engine.ready.catch((problem) => {
		workspace.notice = { kind: 'start-failed', detail: String(problem) };
	});
	return workspace;

	function openNotebook(notebook: Notebook, saved: string | undefined) {
		return new OpenNotebook({
			notebook,
			saved,
			analysers,
			connectRuntime: (changed) => connectRuntime({ evaluators, now: () => performance.now(), changed }),
			extracts: (changed) => new Extracts({ engine, reader, synthesise, changed }),
			pagesOf: tablePagesIn(engine),
			given: ['kommuner'],
			left
		});
	}

	/** What cells that left the notebook had made is forgotten. */
	function left(cells: readonly Cell[]) {
		for (const cell of cells) if (cell.kind === 'sql') void engine.drop(relationOf(cell));
		const authors = cells.filter(({ kind }) => kind === 'ts').map(({ id }) => id);
		if (authors.length > 0 && cage.opened) void cage().then((open) => open.forget(authors));
	}

	async function connect(): Promise<Engine> {
		const [{ connectEngine }, { fetchWasm }] = await Promise.all([
			import('#lib/engine/connectEngine.ts'),
			import('#lib/engine/fetchWasm.ts')
		]);
		return connectEngine({ wasm: fetchWasm, start: inEngineFrame });
	}

	async function openCage(): Promise<Cage> {
		const { connectCage } = await import('#lib/cage/connectCage.ts');
		return connectCage({ start: inCageFrame, restarted });
	}

	async function openDrafts() {
		const { connectDrafts } = await import('#lib/storage/connectDrafts.ts');
		return connectDrafts({ indexedDB, now: Date.now });
	}

	/** The next notebook finds the rooms empty, and cannot read what the last one left. */
	function wipe() {
		rooms.inputs.clear();
		rooms.carried.clear();
		void engine.restart();
		if (cage.opened) void cage().then((open) => open.restart());
	}

	async function openReader(): Promise<Reader> {
		const { connectReader } = await import('#lib/extract/connectReader.ts');
		return connectReader({ start: inEngineFrame });
	}

	async function synthesise(contract: SyntheticContract) {
		const { synthesise: make } = await import('#lib/moves/synthesise.ts');
		return make(contract, inEngineFrame);
	}

	/** A table of the 98 municipalities is in every engine. */
	async function furnish(fresh: Engine) {
		const { municipalityTable } = await import('#lib/moves/municipalityTable.ts');
		const made = await fresh.query(municipalityTable);
		if (!made.ok) throw new Error(`The table of municipalities could not be made: ${made.error.kind}.`);
	}

	/** Tables of cells are gone; extracts are read again from their files. */
	function replaced() {
		rooms.carried.clear();
		workspace.notice = { kind: 'engine-replaced' };
		void workspace.open?.engineReplaced();
	}

	function restarted(generation: number) {
		if (generation === 1) return;
		rooms.carried.clear();
		workspace.open?.forget(['ts']);
	}
}

/** Opens at the first asking, and never twice. */
function once<T>(open: () => Promise<T>): { (): Promise<T>; readonly opened: boolean } {
	let opened: Promise<T> | undefined;
	const get = () => (opened ??= open());
	return Object.defineProperty(get, 'opened', { get: () => opened !== undefined }) as never;
}
