import { missingDefences } from '#lib/workspace/selfTest/missingDefences.ts';
import { realmOf } from '#lib/workspace/selfTest/outcome.ts';
import type { Defence, DefenceFacts, ProbedRoom, RoomId, RoomResult } from '#lib/workspace/selfTest/rooms.ts';

export type SelfTestOptions = {
	readonly rooms: readonly ProbedRoom[];
	/** Asked once everything was tried. */
	readonly facts: () => Promise<DefenceFacts>;
};

export type SelfTestStatus = 'new' | 'running' | 'done' | 'stopped';

const inPage = ({ id }: ProbedRoom) => realmOf[id] === 'page';

/** Tries the ways out of every room in this browser, now. Nothing of it is known beforehand. */
export class SelfTest {
	status = $state<SelfTestStatus>('new');
	results = $state.raw<readonly RoomResult[]>([]);
	missing = $state.raw<readonly Defence[]>([]);
	/** When the last test ended. */
	at = $state.raw<Date | undefined>();
	readonly #options: SelfTestOptions;
	#underWay: { readonly done: Promise<void>; readonly stop: () => void } | undefined;

	constructor(options: SelfTestOptions) {
		this.#options = options;
		this.results = this.#untried();
	}

	get total(): number {
		return this.#options.rooms.reduce((sum, { ways }) => sum + ways.length, 0);
	}

	get tried(): number {
		return this.results.reduce((sum, { tried }) => sum + tried.length, 0);
	}

	/** Begins anew, unless one is under way. Settles when it has ended. */
	run(): Promise<void> {
		if (this.#underWay !== undefined) return this.#underWay.done;
		const stopping = new AbortController();
		const done = this.#run(stopping.signal).finally(() => (this.#underWay = undefined));
		this.#underWay = { done, stop: () => stopping.abort() };
		return done;
	}

	stop() {
		this.#underWay?.stop();
	}

	async #run(signal: AbortSignal) {
		this.status = 'running';
		this.results = this.#untried();
		this.missing = [];
		this.at = undefined;
		// What is tried in the page comes one by one, since the page hears of all of it.
		const { rooms } = this.#options;
		for (const room of rooms.filter(inPage)) if (!signal.aborted) await this.#probe(room, signal);
		await Promise.all(rooms.filter((room) => !inPage(room)).map((room) => this.#probe(room, signal)));
		const facts = await this.#options.facts();
		this.missing = missingDefences(facts, this.results);
		this.at = new Date();
		this.status = signal.aborted ? 'stopped' : 'done';
	}

	async #probe({ id, probe }: ProbedRoom, signal: AbortSignal) {
		try {
			await probe(
				(tried) => this.#change(id, (room) => ({ ...room, tried: [...room.tried, tried] })),
				signal
			);
		} catch (problem) {
			this.#change(id, (room) => ({ ...room, problem: String(problem) }));
		}
	}

	#change(id: RoomId, change: (room: RoomResult) => RoomResult) {
		this.results = this.results.map((room) => (room.id === id ? change(room) : room));
	}

	#untried(): readonly RoomResult[] {
		return this.#options.rooms.map(({ id, ways }) => ({ id, ways, tried: [] }));
	}
}
