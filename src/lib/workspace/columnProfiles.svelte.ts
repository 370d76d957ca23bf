import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { EngineError, Field } from '#lib/engine/engine.ts';
import { toCpr } from '#lib/extract/cpr.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import {
	distinctQuery,
	distributionOf,
	distributionQuery,
	factsOf,
	factsQuery,
	type ColumnFacts,
	type Distribution
} from '#lib/workspace/columnProfile.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';

export type ColumnProfile =
	| { readonly status: 'waiting' }
	| { readonly status: 'running'; readonly facts?: ColumnFacts }
	/** `distribution` is absent where there is nothing to show, or its values are kept to themselves. */
	| {
			readonly status: 'done';
			readonly facts: ColumnFacts;
			readonly distribution?: Distribution;
			/** Its values were found to be CPR numbers, whatever the column is said to hold: they are kept too. */
			readonly like?: 'cpr';
	  }
	| { readonly status: 'failed'; readonly error: EngineError };

export type ColumnProfilesOptions = {
	readonly relation: Name;
	readonly rows: number;
	readonly fields: readonly Pick<Field, 'name' | 'type'>[];
	/** Columns whose values are not shown, nor asked for: CPR numbers, names, addresses, free text. */
	readonly kept: (column: string) => boolean;
	readonly ask: BackgroundQuery;
	readonly closed?: () => void;
};

/** What each column of a table holds, asked one column after the other, those in sight first. */
export class ColumnProfiles {
	readonly fields: ColumnProfilesOptions['fields'];
	readonly rows: number;
	readonly #options: ColumnProfilesOptions;
	readonly #profiles = new SvelteMap<string, ColumnProfile>();
	readonly #inSight = new SvelteSet<string>();
	readonly #stopping = new AbortController();

	constructor(options: ColumnProfilesOptions) {
		this.#options = options;
		this.fields = options.fields;
		this.rows = options.rows;
	}

	profileOf(column: string): ColumnProfile {
		return this.#profiles.get(column) ?? { status: 'waiting' };
	}

	keeps(column: string): boolean {
		return this.#options.kept(column);
	}

	/** How many columns are through. */
	get told(): number {
		return [...this.#profiles.values()].filter(({ status }) => status === 'done' || status === 'failed')
			.length;
	}

	/** Which columns a person can see now. */
	see(column: string, inSight: boolean) {
		if (inSight) this.#inSight.add(column);
		else this.#inSight.delete(column);
	}

	/** Asks for every column; settles when all are told, or it was closed. */
	async run() {
		for (let next = this.#next(); next !== undefined; next = this.#next()) {
			this.#profiles.set(next.name, await this.#profile(next));
			if (this.#stopping.signal.aborted) return;
		}
	}

	/** Nobody looks any more: what is being asked is cancelled. */
	close() {
		if (this.#stopping.signal.aborted) return;
		this.#stopping.abort();
		this.#options.closed?.();
	}

	#next() {
		const waiting = this.fields.filter(({ name }) => !this.#profiles.has(name));
		return waiting.find(({ name }) => this.#inSight.has(name)) ?? waiting[0];
	}

	async #profile({ name, type }: Pick<Field, 'name' | 'type'>): Promise<ColumnProfile> {
		const { relation, rows } = this.#options;
		const asked = { relation, column: name, type };
		this.#profiles.set(name, { status: 'running' });
		const first = await this.#rows(factsQuery(asked, rows));
		if ('error' in first) return { status: 'failed', error: first.error };
		const estimated = factsOf(first.rows, rows);
		const facts = this.keeps(name) ? withoutRange(estimated) : estimated;
		this.#profiles.set(name, { status: 'running', facts });
		const query = this.keeps(name) ? undefined : distributionQuery(asked, facts);
		const spread = query === undefined ? undefined : await this.#rows(query);
		if (spread !== undefined && 'error' in spread) return { status: 'failed', error: spread.error };
		const distribution = spread && distributionOf(asked, facts, spread.rows);
		const exact = distinctQuery(asked, facts);
		const counted = exact === undefined ? undefined : await this.#rows(exact);
		if (counted !== undefined && 'error' in counted) return { status: 'failed', error: counted.error };
		return {
			status: 'done',
			facts: counted === undefined ? facts : { ...facts, ...exactly(counted.rows) },
			...(distribution && shown(distribution))
		};
	}

	async #rows(
		sql: string
	): Promise<{ readonly error: EngineError } | { readonly rows: readonly (readonly unknown[])[] }> {
		const answer = await this.#options.ask(sql, this.#stopping.signal);
		if (!answer.ok) return { error: answer.error };
		const { rowsOf } = await import('#lib/engine/arrowRows.ts');
		return { rows: rowsOf(answer.value) };
	}
}

const shown = (distribution: Distribution) =>
	isCpr(distribution) ? { like: 'cpr' as const } : { distribution };

function isCpr(distribution: Distribution): boolean {
	if (distribution.kind === 'bins') return false;
	const { values } = distribution;
	return (
		values.length > 0 && values.filter(({ text }) => toCpr(text) !== undefined).length * 2 >= values.length
	);
}

const exactly = ([row]: readonly (readonly unknown[])[]) => ({
	distinct: Number(row?.[0]),
	approximate: false
});

/** The first and last of a column of birth dates would be somebody's. */
function withoutRange({ range: _, ...facts }: ColumnFacts): ColumnFacts {
	return facts;
}
