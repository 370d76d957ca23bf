import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stateMarks } from '#lib/ui/stateMarks.ts';
import { messagesIn } from '#messages/messages.ts';
import type { AttackedApp, CellSeen } from './attackedApp.ts';
import { notebookOf, type Batch, type Placed } from './batch.ts';
import type { BatchRun } from './outcome.ts';
import type { Addresses } from './payload.ts';
import type { Secret } from './secret.ts';

/** What was seen of one payload on the page: that it ran, and how its cells ended. */
export type Ran = {
	readonly id: string;
	readonly ran: boolean;
	readonly cells: readonly CellSeen[];
	/** Whether there was anything to press, where something was to be pressed. */
	readonly pressed?: boolean;
};

type Batched = {
	readonly open: () => Promise<AttackedApp>;
	readonly batch: Batch;
	readonly at: (id: string) => Addresses;
	readonly secret: Secret;
	/** What the app's server was asked so far. */
	readonly asked: readonly string[];
	/** Milliseconds after the last cell ended: what asks late has asked by then. */
	readonly settling: number;
};

/** Opens a batch's notebook, runs it whole, presses what is to be pressed, and waits for what comes late. */
export async function runBatch({ open, batch, at, secret, asked, settling }: Batched): Promise<BatchRun> {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-attack-'));
	const app = await open();
	try {
		const { text, placed } = notebookOf(batch, at);
		const notebook = join(folder, 'angreb.kladde.md');
		await writeFile(notebook, text);
		await app.load(notebook, await extractsIn(folder, batch, secret));
		const before = asked.length;
		await app.runAll();
		const pressed = await pressAll(app, placed);
		await wait(settling);
		const seen = await app.cells();
		return {
			batch,
			ran: placed.map((one) => ranOf(one, seen, pressed)),
			signs: await app.signs(),
			said: app.said,
			requests: asked.slice(before)
		};
	} finally {
		await app.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The extract that holds the secret, and those that payloads bring. */
async function extractsIn(folder: string, { payloads }: Batch, secret: Secret): Promise<readonly string[]> {
	const own = join(folder, 'udtraek.csv');
	await writeFile(own, `nr;markeret\r\n1;${secret.text}\r\n2;${secret.text}\r\n3;${secret.text}\r\n`);
	const brought = payloads.flatMap(({ extract }) => extract ?? []);
	const paths = await Promise.all(
		brought.map(async ({ name, bytes }) => {
			const path = join(folder, name);
			await writeFile(path, await bytes());
			return path;
		})
	);
	return [own, ...paths];
}

/** Whether there was anything to press, for those that have something pressed. */
async function pressAll(app: AttackedApp, placed: readonly Placed[]): Promise<ReadonlyMap<string, boolean>> {
	const pressed = new Map<string, boolean>();
	for (const { payload, cells } of placed) {
		if (payload.press === undefined) continue;
		pressed.set(payload.id, false);
		for (const cell of cells) if (await app.press(cell, payload.press)) pressed.set(payload.id, true);
	}
	return pressed;
}

/** A text cell has no state; a cell that cannot be read, or that another's name blocks, never ran. */
function ranOf(
	{ payload, cells }: Placed,
	seen: readonly CellSeen[],
	pressed: ReadonlyMap<string, boolean>
): Ran {
	const own = cells.flatMap((cell) => seen[cell] ?? []);
	const was = pressed.get(payload.id);
	return {
		id: payload.id,
		ran: own.length === cells.length && own.some((cell) => hasRun(cell, payload.unreadable === true)),
		cells: own,
		...(was === undefined ? {} : { pressed: was })
	};
}

/** What cannot be read, or bears a name that another has, never ran: only a payload that says so is refused by that. */
function hasRun({ mark, problem, hasOutput }: CellSeen, unreadable: boolean): boolean {
	const { errors } = messagesIn('da');
	if (mark === '') return hasOutput;
	if (mark === stateMarks.failed) return unreadable || !problem.includes(errors.syntax);
	// What a restart of the cage took along has run before.
	return mark === stateMarks.done || mark === stateMarks.stale;
}
