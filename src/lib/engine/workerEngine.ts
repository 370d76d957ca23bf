import { transfer } from 'comlink';
import { describe, dropRelation, dropThing, relationsIn } from '#lib/engine/catalog.ts';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import { check, type ToCheck } from '#lib/engine/check/check.ts';
import type { Database } from '#lib/engine/database.ts';
import { define, type Definition, type Left } from '#lib/engine/define.ts';
import type { Answer } from '#lib/engine/engine.ts';
import { engineErrorOf, Refusal } from '#lib/engine/errors.ts';
import { importArrow } from '#lib/engine/importArrow.ts';
import { importExtract } from '#lib/engine/import/importExtract.ts';
import { piecesThrough, type SentExtract } from '#lib/engine/import/sentExtract.ts';
import type { Job, Jobs } from '#lib/engine/jobs.ts';
import { refusedInstall } from '#lib/engine/lock.ts';
import { memoryUse } from '#lib/engine/memoryUse.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { written } from '#lib/engine/rewritten.ts';
import { runWritten } from '#lib/engine/runWritten.ts';
import { tellToday } from '#lib/engine/today.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';

/** The engine as the worker has it. The page's side (connectEngine.ts) gives every question its number. */
export class WorkerEngine {
	readonly #database: Database;
	readonly #jobs: Jobs;
	readonly #left = new Map<Name, Left>();
	readonly #viewRows = new Map<Name, number>();
	#version = 0;
	#today = '';

	constructor(database: Database, jobs: Jobs) {
		this.#database = database;
		this.#jobs = jobs;
	}

	define(id: number, cell: Definition) {
		return this.#answer(id, async (job) => {
			const key = cell.name.toLowerCase();
			const version = (this.#version += 1);
			const at = { version, earlier: this.#left.get(key) };
			const { defined, left } = await define({ database: this.#database, job }, cell, at);
			this.#left.set(key, left);
			if (defined?.stored.as === 'view') this.#viewRows.set(key, defined.rows);
			return defined;
		});
	}

	check(id: number, cell: ToCheck) {
		return this.#answer(id, (job) => {
			const version = (this.#version += 1);
			const at = { version, earlier: this.#left.get(cell.name.toLowerCase()) };
			return check({ database: this.#database, job }, cell, at);
		});
	}

	read(id: number, relation: Name, page?: { readonly offset: number; readonly limit: number }) {
		const part = page === undefined ? '' : ` LIMIT ${whole(page.limit)} OFFSET ${whole(page.offset)}`;
		return this.#rows(id, `FROM ${quoteIdentifier(relation)}${part}`);
	}

	query(id: number, sql: string) {
		return this.#rows(id, sql);
	}

	describe(id: number, relation: Name) {
		return this.#answer(id, async () => describe(this.#database, relation));
	}

	async importExtract(id: number, extract: SentExtract, pieces: MessagePort) {
		const asked = { extract, next: piecesThrough(pieces) };
		const answer = await this.#answer(id, (job) => importExtract({ database: this.#database, job }, asked));
		pieces.close();
		return answer;
	}

	importArrow(id: number, name: Name, ipc: Uint8Array) {
		return this.#answer(id, () => importArrow(this.#database, name, ipc));
	}

	drop(id: number, relation: Name) {
		return this.#answer(id, async () => {
			const key = relation.toLowerCase();
			for (const thing of this.#left.get(key)?.things ?? []) dropThing(this.#database, thing);
			dropRelation(this.#database, relation);
			this.#left.delete(key);
		});
	}

	relations(id: number) {
		return this.#answer(id, async () =>
			relationsIn(this.#database).map(({ kind, name, rows }) => ({
				name,
				rows: kind === 'view' ? (this.#viewRows.get(name.toLowerCase()) ?? 0) : rows
			}))
		);
	}

	memory(id: number) {
		return this.#answer(id, async () => {
			const limit = rowsOf(this.#database.runNow(`SELECT current_setting('memory_limit')`));
			return { used: memoryUse(this.#database), limit: bytesOf(String(limit[0]?.[0])) };
		});
	}

	cancel(id: number): void {
		this.#jobs.cancel(id);
	}

	/** Rows leave the worker without a copy. */
	async #rows(id: number, sql: string): Answer<Uint8Array> {
		const answer = await this.#answer(id, (job) => {
			const refused = refusedInstall(sql);
			if (refused !== undefined) throw new Refusal(refused);
			return runWritten(written(sql), { database: this.#database, job });
		});
		return answer.ok ? transfer(answer, [answer.value.buffer]) : answer;
	}

	/** Every answer is a value; nothing is thrown across the worker's boundary. */
	async #answer<T>(id: number, work: (job: Job) => Promise<T>): Answer<T> {
		try {
			return ok(await this.#jobs.run(id, (job) => this.#start(work, job)));
		} catch (problem) {
			return fail(engineErrorOf(problem));
		}
	}

	#start<T>(work: (job: Job) => Promise<T>, job: Job): Promise<T> {
		this.#today = tellToday(this.#database, this.#today, new Date());
		return work(job);
	}
}

const whole = (number: number) => Math.max(0, Math.floor(number));

/** The engine writes its limit for people: `3.1 GiB`. */
function bytesOf(text: string): number {
	const [, number, unit = ''] = /^([\d.]+)\s*(\w+)/.exec(text) ?? [];
	const power = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'].indexOf(unit);
	return Math.round(Number(number) * 1024 ** Math.max(power, 0));
}
