import { version } from '$app/environment';
import { connectCage } from '#lib/cage/connectCage.ts';
import { hashFile } from '#lib/engine/import/hashFile.ts';
import type { Target, Way } from '#lib/realm/probe/attempt.ts';
import { nobodyAt, tryWay } from '#lib/realm/probe/attempt.ts';
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

/** Milliseconds that a wall has to speak once an attempt has ended; only where one is missing are they waited. */
const patience = 2_000;

/**
 * What the app can show of its own walls. The self-test goes for this machine's own port 4 or for a path of
 * this site that is not there: where a wall is missing, nothing reaches a stranger all the same.
 */
export function openEvidence(options: EvidenceOptions, shown: Shown): Evidence {
	const { start, startCage, inBackground, realms } = options;
	const own = new URL('../kladde-selftest-not-there/', new URL(realms, location.href)).href;
	const target = (room: number): Target => ({ room, own, patience });
	const addressAt = (room: number) => (place: number, way: string) => nobodyAt(room, place, way);
	let origins: readonly string[] = [];
	const inWorker = (id: RoomId, room: number, startIn: StartRealm): ProbedRoom => {
		const evaluates = id === 'cage-policy';
		return {
			id,
			ways: waysIn(evaluates).map((way) => way.id),
			async probe(tell, signal) {
				const asked = { start: startIn, name: `Kladde: self-test of ${id}`, evaluates };
				const origin = await probeRealm({ ...asked, target: target(room), tell, signal });
				origins = [...origins, origin];
			}
		};
	};
	const selfTest = new SelfTest({
		rooms: [
			inPage('page', pageWays, target(0)),
			inPage('output', outputWays(shown), target(1)),
			inPage('frame', frameWays(realmFrames), target(2)),
			engineRoom(inBackground, addressAt(3)),
			inWorker('engine-worker', 4, start),
			inWorker('reader', 5, start),
			cageRoom(() => connectCage({ start: startCage }), { patience, addressAt: addressAt(6) }),
			inWorker('cage-policy', 7, startCage)
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
		for (const [place, way] of ways.entries()) {
			if (signal.aborted) return;
			tell(await tryWay(way, place, target));
		}
	}
});
