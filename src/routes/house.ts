import type { Notebook } from '#lib/notebook/notebook.ts';
import type { Shown } from '#lib/realm/probe/outputWays.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import { browserFiles } from '#lib/storage/browserFiles.ts';
import { evaluatorsIn } from '#lib/workspace/evaluators/evaluators.ts';
import { Extracts } from '#lib/workspace/extracts.svelte.ts';
import { FileHandles } from '#lib/workspace/fileHandles.ts';
import { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { OpenNotebookOptions } from '#lib/workspace/openNotebookOptions.ts';
import type { Preferences } from '#lib/workspace/preferences.svelte.ts';
import { sampleOf } from '#lib/workspace/sample.ts';
import { tablePagesIn } from '#lib/workspace/tablePages.ts';
import { tablesIn } from '#lib/workspace/tableView/tables.ts';
import { Workspace } from '#lib/workspace/workspace.svelte.ts';
import { keepTexts } from './keepTexts.ts';
import { lookAtSql } from './lookAtSql.ts';
import { lookUpIn } from './lookUp.ts';
import { openAssistance } from './openAssistance.ts';
import { once } from '#lib/notebook/once.ts';
import { openRooms } from './rooms.ts';

export type HouseOptions = {
	readonly preferences: Preferences;
	/** Address of the folder that the realms' documents lie in, with a slash at its end. */
	readonly realms: string;
};

/** Wires every interface to what implements it. */
export function openHouse({ preferences, realms }: HouseOptions): Workspace {
	const rooms = openRooms({
		realms,
		engineReplaced: () => workspace.engineReplaced(),
		cageRestarted: () => workspace.open?.forget(['ts'])
	});
	const handles = new FileHandles();
	const workspace: Workspace = new Workspace({
		preferences,
		reader: rooms.reader,
		files: browserFiles(window),
		handles,
		...keepTexts({ later, failed: (because) => (workspace.notice = { kind: 'no-draft', because }) }),
		memory: rooms.memory,
		evidence: once(async (shown: Shown) =>
			(await import('./openEvidence.ts')).openEvidence({ ...rooms, realms }, shown)
		),
		wipe: rooms.wipe,
		openNotebook: opener({ ...rooms, open: () => workspace.open }, handles, preferences),
		sample: async () => sampleOf((await import('../../notebooks/flyttemoenstre.kladde.md?raw')).default),
		samples: async () => (await import('./samples.ts')).samples
	});
	// Told by the bundler's loader before whoever wanted the part learns that there is none.
	addEventListener('vite:preloadError', () => {
		workspace.notice = { kind: 'part-missing' };
		// A dialog that is not to be had would stand in the way unseen; one that is seen stays.
		if (document.querySelector('dialog[open]') === null) workspace.closeQuestion();
	});
	rooms.ready.catch((problem) => {
		workspace.notice = { kind: 'start-failed', detail: String(problem) };
	});
	return workspace;
}

type OpenRooms = ReturnType<typeof openRooms> & { readonly open: () => OpenNotebook | undefined };

/** Opens notebooks in these rooms. What cells mean is fetched beside the engine. */
function opener(rooms: OpenRooms, handles: FileHandles, preferences: Preferences) {
	const analysers = import('#lib/language/analyse.ts').then(({ analyse }) => analyse);
	const evaluatorsOf = ({ front }: Notebook) =>
		evaluatorsIn({ ...rooms, language: () => front.language ?? preferences.language });
	const assistance = openAssistance({
		start: rooms.start,
		later,
		lookAtSql: lookAtSql({ rooms, open: rooms.open }),
		lookUp: lookUpIn(rooms.inBackground)
	});
	const waysOut = once(async () => {
		const { openWaysOut } = await import('./openWaysOut.ts');
		return openWaysOut({ start: rooms.start, language: () => preferences.language });
	});
	const charting = once(async () => {
		const { Charting } = await import('#lib/workspace/charting/charting.ts');
		return new Charting({ ...rooms, language: () => preferences.language });
	});
	const tables = tablesIn(rooms);
	return (opened: Pick<OpenNotebookOptions, 'notebook' | 'saved' | 'foreign'>) =>
		new OpenNotebook({
			...opened,
			analysers,
			connectRuntime: (changed) =>
				connectRuntime({ evaluators: evaluatorsOf(opened.notebook), now: () => performance.now(), changed }),
			extracts: (changed) => new Extracts({ ...rooms, handles, changed }),
			pagesOf: tablePagesIn(rooms.engine),
			waysOut,
			charting,
			tables: tables(),
			given: ['kommuner'],
			left: rooms.forget,
			assistance,
			messages: () => preferences.messages,
			later
		});
}

function later(task: () => void, milliseconds: number): () => void {
	const timer = setTimeout(task, milliseconds);
	return () => clearTimeout(timer);
}
