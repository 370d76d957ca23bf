import { SvelteMap } from 'svelte/reactivity';
import type { Doubt } from '#lib/extract/reading.ts';

/** One question to the person, of all columns that one answer settles. */
export type Question = {
	readonly key: string;
	readonly kind: Doubt['kind'];
	readonly columns: readonly string[];
	readonly values: Doubt['values'];
	readonly answers: Doubt['answers'];
	/** What the person said; absent as long as the first reading holds unasked. */
	readonly answer?: 0 | 1;
};

/**
 * The questions that a table's doubts make, with what was answered. A doubt is gone once it is answered;
 * its question stays, so that a person can think again.
 */
export class DoubtAnswers {
	/** In the order in which they came up, by extract. */
	readonly #asked = new Map<string, readonly Question[]>();
	readonly #answers = new SvelteMap<string, 0 | 1>();

	questionsOf(extract: string, doubts: readonly Doubt[]): readonly Question[] {
		const open = questionsFrom(doubts);
		const before = this.#asked.get(extract) ?? [];
		const answered = before.filter(({ key }) => this.#answers.has(`${extract} ${key}`));
		const stillOpen = open.filter(({ key }) => !answered.some((other) => other.key === key));
		const order = before.map(({ key }) => key);
		const place = ({ key }: Question) => (order.includes(key) ? order.indexOf(key) : order.length);
		const all = [...answered, ...stillOpen].sort((one, other) => place(one) - place(other));
		this.#asked.set(extract, all);
		return all.map((question) => {
			const answer = this.#answers.get(`${extract} ${question.key}`);
			return answer === undefined ? question : { ...question, answer };
		});
	}

	answer(extract: string, { key }: Question, which: 0 | 1) {
		this.#answers.set(`${extract} ${key}`, which);
	}

	/** The table is another: what was asked of it is no more. */
	forget(extract: string) {
		for (const { key } of this.#asked.get(extract) ?? []) this.#answers.delete(`${extract} ${key}`);
		this.#asked.delete(extract);
	}
}

/** Columns that the same answers settle are asked about once. */
function questionsFrom(doubts: readonly Doubt[]): readonly Question[] {
	const questions = new Map<string, Question>();
	for (const { kind, column, values, answers } of doubts) {
		const key = `${kind} ${JSON.stringify(answers)}`;
		const same = questions.get(key);
		if (same === undefined) questions.set(key, { key, kind, columns: [column], values, answers });
		else questions.set(key, { ...same, columns: [...same.columns, column] });
	}
	return [...questions.values()];
}
