import { version } from '$app/environment';
import { connectCage } from '#lib/cage/connectCage.ts';
import { hashFile } from '#lib/engine/import/hashFile.ts';
import type { Target, Way } from '#lib/realm/probe/attempt.ts';
import { tryWay } from '#lib/realm/probe/attempt.ts';
import { frameWays, realmFrames } from '#lib/realm/probe/frameWays.ts';
import { outputWays, type Shown } from '#lib/realm/probe/outputWays.ts';
import { pageWays } from '#lib/realm/probe/pageWays.ts';
import { probeRealm } from '#lib/realm/probe/probeRealm.ts';
import { waysIn } from '#lib/realm/probe/workerWays.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';
import type { Evidence } from '#lib/workspace/receipt/evidence.ts';
import { cageRoom } from '#lib/workspace/selfTest/cageRoom.ts';
import { engineRoom } from '#lib/workspace/selfTest/engineRoom.ts';
import type { ProbedRoom, RoomId } from '#lib/workspace/selfTest/rooms.ts';
import { SelfTest } from '#lib/workspace/selfTest/selfTest.svelte.ts';
import { defenceFacts } from './defenceFacts.ts';
import { policiesOf } from './policiesOf.ts';

export type EvidenceOptions = {
	/** Starts workers in the frame of the engine and the readers. */
	readonly start: StartRealm;
	readonly startCage: StartRealm;
	readonly inBackground: BackgroundQuery;
	/** Address of the folder that the realms' documents lie in, with a slash at its end. */
	readonly realms: string;
};

/**
 * What the app can show of its own walls. Whatever the self-test goes for is this machine's own port 4, which
 * nobody is assigned and no ordinary program may open, or a path of this site that is not there: where a wall
 * is missing, nothing reaches a stranger all the same.
 */
export function openEvidence(options: EvidenceOptions, shown: Shown): Evidence {
	const { start, startCage, inBackground, realms } = options;
	const target: Target = {
		nobody: 'https://127.0.0.1:4/kladde-selftest/',
		own: new URL('../kladde-selftest-not-there/', new URL(realms, location.href)).href,
		patience: 4_000
	};
	let origins: readonly string[] = [];
	const inWorker = (id: RoomId, startIn: StartRealm, evaluates: boolean): ProbedRoom => ({
		id,
		ways: waysIn(evaluates).map((way) => way.id),
		async probe(tell, signal) {
			const name = `Kladde: self-test of ${id}`;
			const origin = await probeRealm({ start: startIn, name, evaluates, target, tell, signal });
			origins = [...origins, origin];
		}
	});
	const selfTest = new SelfTest({
		rooms: [
			inPage('page', pageWays, target),
			inPage('output', outputWays(shown), target),
			inPage('frame', frameWays(realmFrames), target),
			engineRoom(inBackground, target.nobody),
			inWorker('engine-worker', start, false),
			inWorker('reader', start, false),
			cageRoom(() => connectCage({ start: startCage }), target),
			inWorker('cage-policy', startCage, true)
		],
		facts: () => defenceFacts(realms, origins)
	});
	return {
		selfTest,
		version,
		policies: () => policiesOf(realms),
		hash: (file, watch) => hashFile(start, file, watch)
	};
}

const inPage = (id: RoomId, ways: readonly Way[], target: Target): ProbedRoom => ({
	id,
	ways: ways.map((way) => way.id),
	async probe(tell, signal) {
		for (const way of ways) {
			if (signal.aborted) return;
			tell(await tryWay(way, target));
		}
	}
});
