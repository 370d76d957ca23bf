import type { EngineError } from '#lib/engine/engine.ts';
import type { Tried, Wall } from '#lib/realm/probe/attempt.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';
import type { AddressAt } from '#lib/workspace/selfTest/cageRoom.ts';
import type { ProbedRoom } from '#lib/workspace/selfTest/rooms.ts';

/** Statements of an author that would lead out of the engine, or undo its lock. None of them names a table. */
const statements: { readonly [way: string]: (nobody: string) => string } = {
	'read-address': (nobody) => `SELECT * FROM read_csv('${nobody}.csv')`,
	'write-file': () => `COPY (SELECT 1) TO 'kladde-selftest.csv'`,
	'write-address': (nobody) => `COPY (SELECT 1) TO '${nobody}.csv'`,
	'attach-address': (nobody) => `ATTACH '${nobody}.db' AS kladde_selftest`,
	'read-disk': () => `SELECT * FROM read_text('/etc/hostname')`,
	'install-extension': () => 'INSTALL httpfs',
	'load-extension': () => 'LOAD httpfs',
	'open-lock': () => 'SET enable_external_access = true',
	'allow-folder': () => `SET allowed_directories = ['/']`
};

/** The engine that the notebook uses, asked while it has nothing else to do. */
export const engineRoom = (ask: BackgroundQuery, addressAt: AddressAt): ProbedRoom => ({
	id: 'engine',
	ways: Object.keys(statements),
	async probe(tell, signal) {
		for (const [place, [way, statement]] of Object.entries(statements).entries()) {
			if (signal.aborted) return;
			const answer = await ask(statement(addressAt(place, way)), signal);
			if (!answer.ok && answer.error.kind === 'died') throw new Error(answer.error.detail);
			if (signal.aborted) return;
			const wall = answer.ok ? undefined : lockIn(answer.error);
			tell(withWall(way, wall));
		}
	}
});

const withWall = (way: string, wall: Wall | undefined): Tried =>
	wall === undefined ? { way } : { way, wall };

/** Only the lock's own word counts: a query that failed otherwise was let through and found nobody. */
const lockIn = (error: EngineError): Wall | undefined =>
	error.kind === 'locked' ? { kind: 'lock', detail: error.detail } : undefined;
