import type { Output } from '#lib/cage/output.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';

/** What is to be minded before something leaves a notebook. */
export type Condition =
	/** Its purpose or legal basis is statistics: rows about persons may not be used for anything else. */
	'statistics';

/** From where something leaves. */
export type From = {
	readonly front: Pick<FrontMatter, 'purpose' | 'legalBasis'>;
	/** The state of the cell that shows it, as it is now. */
	readonly state: CellState<Output>;
	/** What the person was asked before, and went on. */
	readonly agreed: ReadonlySet<Condition>;
};

/** `shown` is what a cell tells of itself: its values, its log, its error. */
export type Leaving = 'rows' | 'picture' | 'shown';

export type Let<T> =
	/** `told` goes with it: the person is reminded of these each time. */
	| { readonly kind: 'leaves'; readonly leaving: T; readonly told: readonly Condition[] }
	/** The person is asked first; let out again once they agreed. */
	| { readonly kind: 'asks'; readonly about: Condition }
	| { readonly kind: 'stays'; readonly because: 'stale' };

/**
 * The gate of every way on which results leave the notebook, a file or another program's clipboard: nothing
 * is read for such a way but by the function that is handed over here. What may leave, and under which
 * conditions, is decided in this one place. A result that may no longer hold does not leave.
 */
export function letOut<T>(what: Leaving, from: From, read: () => T): Let<T> {
	const isError = from.state.status === 'failed' || from.state.status === 'blocked';
	if (from.state.status !== 'done' && !(isError && what === 'shown'))
		return { kind: 'stays', because: 'stale' };
	const told = conditionsOf(from.front);
	const about = told.find((condition) => !from.agreed.has(condition));
	return about === undefined ? { kind: 'leaves', leaving: read(), told } : { kind: 'asks', about };
}

/** Statistics in Danish, English and their neighbours. */
const statistics = /statisti/i;

/** What a notebook says of itself that whoever takes something out of it must mind. */
export const conditionsOf = ({ purpose = '', legalBasis = '' }: From['front']): readonly Condition[] =>
	statistics.test(`${purpose} ${legalBasis}`) ? ['statistics'] : [];
