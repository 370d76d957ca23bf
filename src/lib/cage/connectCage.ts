import type { Reply, Request } from '#lib/cage/bridge.ts';
import type { Cage, CageRun, HeldValue, Shown } from '#lib/cage/cage.ts';
import { readReply } from '#lib/cage/crossing.ts';
import type { Gathering } from '#lib/cage/gatherShown.ts';
import { gatherShown } from '#lib/cage/gatherShown.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { Realm, StartRealm } from '#lib/realm/realm.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

export type CageOptions = {
	/** Starts its worker in the frame of `realm/cage.html`, one at a time. */
	readonly start: StartRealm;
	/** Told when a new worker took an old one's place: all values and tables are gone. */
	readonly restarted?: (generation: number) => void;
};

/** Opens the cage: its worker, and the port to it. */
export async function connectCage(options: CageOptions): Promise<Cage> {
	const { default: script } = await import('#lib/cage/cageWorker.ts?realm');
	const cage = new CageConnection(options, script);
	await cage.start();
	return cage;
}

type Watch = { readonly signal: AbortSignal; readonly show?: (shown: Shown) => void };
type Watched = { readonly cell: CellId; readonly gathering: Gathering; readonly show: Watch['show'] };
type Pending = { readonly settle: (reply: Reply) => void; readonly lose: (error: CellError) => void };
type Sent<R> = R extends Request ? Omit<R, 'id'> : never;
type Answered<V extends Reply['verb']> = Result<Extract<Reply, { verb: V }>, CellError>;

/** A worker that answers has this long to end a run that is asked to stop. */
const patience = 300;
/** More messages of showing in a second than any honest worker sends. */
const flood = 500;

class CageConnection implements Cage {
	readonly #options: CageOptions;
	readonly #script: string;
	readonly #pending = new Map<number, Pending>();
	readonly #watched = new Map<number, Watched>();
	readonly #tables = new Map<Name, number>();
	#realm: Realm | undefined;
	#ready: Promise<void> = Promise.resolve();
	#lastId = 0;
	#closed = false;
	#leave: () => void = () => undefined;
	#lately = { since: 0, count: 0 };
	generation = 0;

	constructor(options: CageOptions, script: string) {
		this.#options = options;
		this.#script = script;
	}

	start(): Promise<void> {
		this.generation++;
		const opened = this.#open();
		this.#ready = opened.catch(() => undefined);
		return opened;
	}

	/** A cage that could not be restarted is tried again by whoever needs it. */
	async #running(): Promise<void> {
		let ready: Promise<void>;
		do await (ready = this.#ready);
		while (ready !== this.#ready);
		if (this.#realm === undefined && !this.#closed) await this.start().catch(() => undefined);
	}

	async evaluate(
		{ reads, ...run }: CageRun,
		{ signal, show }: Watch
	): Promise<Result<Shown, { error: CellError; logs: Shown['logs'] }>> {
		await this.#running();
		const id = ++this.#lastId;
		const gathering = gatherShown();
		if (signal.aborted) return fail({ error: { kind: 'stopped' }, logs: [] });
		this.#watch(id, { cell: run.cell, gathering, show });
		const stop = () => this.#stop(id);
		signal.addEventListener('abort', stop);
		const answer = await this.#ask('evaluated', { verb: 'evaluate', run: { ...run, reads: [...reads] } }, id);
		signal.removeEventListener('abort', stop);
		const error = !answer.ok ? answer.error : answer.value.result.ok ? undefined : answer.value.result.error;
		return error === undefined ? ok(gathering.shown()) : fail({ error, logs: gathering.shown().logs });
	}

	async putTable(name: Name, version: number, ipc: Uint8Array, signal?: AbortSignal): Promise<void> {
		await this.#running();
		if (signal?.aborted) return;
		this.#tables.set(name, version);
		await this.#ask('done', { verb: 'putTable', name, version, ipc }, ++this.#lastId, [ipc.buffer]);
	}

	hasTable(name: Name, version: number): boolean {
		return this.#tables.get(name) === version;
	}

	async tableOf(name: Name): Promise<Result<Uint8Array, CellError>> {
		await this.#running();
		const answer = await this.#ask('table', { verb: 'tableOf', name });
		return answer.ok ? answer.value.result : answer;
	}

	async scalarOf(name: Name, path: readonly string[] = []): Promise<Result<InputValue, CellError>> {
		await this.#running();
		const answer = await this.#ask('scalar', { verb: 'scalarOf', name, path });
		return answer.ok ? answer.value.result : answer;
	}

	async held(): Promise<readonly HeldValue[]> {
		await this.#running();
		const answer = await this.#ask('held', { verb: 'held' });
		return answer.ok && answer.value.result.ok ? answer.value.result.value : [];
	}

	async forget(cells: readonly CellId[]): Promise<void> {
		await this.#running();
		await this.#ask('done', { verb: 'forget', cells });
	}

	async restart(): Promise<void> {
		await this.#replace({ kind: 'stopped' });
	}

	close(): void {
		this.#closed = true;
		this.#end({ kind: 'stopped' });
	}

	/** Settles too where another worker was wanted meanwhile: whoever waits goes on to wait for that. */
	async #open(): Promise<void> {
		const { generation } = this;
		const left = new Promise<void>((resolve) => (this.#leave = resolve));
		const realm = await this.#options.start({ script: this.#script, name: 'Kladde: cage' });
		if (this.#closed || generation !== this.generation) return realm.close();
		this.#realm = realm;
		void realm.failed.then((detail) => this.#died(realm, detail));
		const ready = new Promise<void>((resolve) => {
			realm.port.onmessage = ({ data }) => this.#take(realm, readReply(data), resolve);
		});
		await Promise.race([ready, realm.failed, left]);
	}

	#take(realm: Realm, reply: Reply | undefined, ready: () => void): void {
		if (realm !== this.#realm || reply === undefined) return;
		if (reply.verb === 'ready') return ready();
		if (reply.verb === 'shown') return this.#show(realm, reply);
		this.#pending.get(reply.id)?.settle(reply);
	}

	#show(realm: Realm, { id, shown }: Extract<Reply, { verb: 'shown' }>): void {
		if (this.#isFlooded()) return this.#died(realm, 'too many messages');
		const watched = this.#watched.get(id);
		watched?.gathering.add(shown);
		watched?.show?.(watched.gathering.shown());
	}

	#isFlooded(): boolean {
		const now = performance.now();
		if (now - this.#lately.since > 1_000) this.#lately = { since: now, count: 0 };
		return ++this.#lately.count > flood;
	}

	/** The last run of a cell is heard until the next: a timer of its may still speak. */
	#watch(id: number, watched: Watched): void {
		for (const [known, { cell }] of this.#watched) if (cell === watched.cell) this.#watched.delete(known);
		this.#watched.set(id, watched);
	}

	#ask<V extends Reply['verb']>(
		verb: V,
		request: Sent<Request>,
		id = ++this.#lastId,
		transfer: Transferable[] = []
	): Promise<Answered<V>> {
		return new Promise((resolve) => {
			const settled = (answer: Answered<V>) => {
				this.#pending.delete(id);
				resolve(answer);
			};
			this.#pending.set(id, {
				settle: (reply) => isReply(reply, verb) && settled(ok(reply)),
				lose: (error) => settled(fail(error))
			});
			if (this.#closed) return settled(fail({ kind: 'stopped' }));
			if (this.#realm === undefined) return settled(fail({ kind: 'cage-died', detail: 'not started' }));
			this.#realm.port.postMessage({ id, ...request }, transfer);
		});
	}

	#stop(run: number): void {
		const { generation } = this;
		void this.#ask('done', { verb: 'stop', run });
		setTimeout(() => {
			if (generation === this.generation && this.#pending.has(run)) void this.#replace({ kind: 'stopped' });
		}, patience);
	}

	#died(realm: Realm, detail: string): void {
		if (realm === this.#realm) void this.#replace({ kind: 'cage-died', detail: detail.slice(0, 2_000) });
	}

	async #replace(why: CellError): Promise<void> {
		this.#end(why);
		if (this.#closed) return;
		const started = this.start();
		this.#options.restarted?.(this.generation);
		await started.catch(() => undefined);
	}

	/** Ends the worker; whoever waits for it learns why. */
	#end(why: CellError): void {
		this.#leave();
		this.#realm?.close();
		this.#realm = undefined;
		this.#tables.clear();
		this.#watched.clear();
		for (const { lose } of Array.from(this.#pending.values())) lose(why);
	}
}

const isReply = <V extends Reply['verb']>(reply: Reply, verb: V): reply is Extract<Reply, { verb: V }> =>
	reply.verb === verb;
