import type { Span } from '#lib/language/analysis.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellState, Outcome, StaleCause } from '#lib/runtime/cellState.ts';
import { cellMarkers } from '#lib/ui/cellMarkers.ts';
import { duration } from '#lib/ui/duration.ts';
import { timeText } from '#lib/ui/memory/tableText.ts';
import type { Messages } from '#messages/messages.ts';

/** Where a state comes from, and a press on it leads. */
export type Cause =
	| { readonly kind: 'cell'; readonly cell: CellId }
	| { readonly kind: 'extract'; readonly name: Name }
	/** In the cell's own text. */
	| { readonly kind: 'place'; readonly at: Span };

/** What a cell tells of itself; `more` is said after it, quietly. */
export type StateSentence = { readonly text: string; readonly cause?: Cause; readonly more?: string };

export type StateFacts = {
	readonly cell: Pick<Cell, 'kind' | 'source'>;
	readonly messages: Messages;
	/** Milliseconds of the clock that states are told in, and when that clock began. */
	readonly now: () => number;
	readonly origin: number;
	readonly titleOf: (cell: CellId) => string;
	/** What a queued cell waits for. */
	readonly behind: () => CellId | undefined;
};

/** From how many milliseconds on a run says what it is busy with, and a longer one than before says so. */
const slow = 5000;
const noticeable = 1000;

export function stateSentence(state: CellState<unknown>, facts: StateFacts): StateSentence {
	const { cells: words } = facts.messages;
	switch (state.status) {
		case 'idle':
			return { text: words.status.idle };
		case 'queued':
			return queued(facts);
		case 'running':
			return running(state, facts);
		case 'done':
			return done(state, facts);
		case 'stale':
			return { ...stale(state, facts), ...lastOf(state.last, facts) };
		case 'failed':
			return failed(state.error, facts);
		case 'blocked':
			return blocked(state.error, facts);
	}
}

function queued({ messages: { cells: words }, behind, titleOf }: StateFacts): StateSentence {
	const cell = behind();
	if (cell === undefined) return { text: words.status.queued };
	return { text: words.queuedBehind(titleOf(cell)), cause: { kind: 'cell', cell } };
}

type Of<S extends CellState<unknown>['status']> = Extract<CellState<unknown>, { status: S }>;

function running({ since, progress, last }: Of<'running'>, facts: StateFacts): StateSentence {
	const { cells: words, language } = facts.messages;
	const lasted = Math.max(0, facts.now() - since);
	const { kind } = facts.cell;
	const more = [
		progress === undefined ? '' : words.progress((progress * 100).toFixed(0)),
		lasted < slow ? '' : words.slow[kind === 'sql' || kind === 'ts' ? kind : 'other'],
		last === undefined || lasted < noticeable ? '' : words.lastTook(duration(last.took, language))
	];
	return { text: words.running((lasted / 1000).toFixed(0)), ...together(more) };
}

function done({ outcome, before }: Of<'done'>, { messages }: StateFacts): StateSentence {
	const { cells: words, language } = messages;
	const isLonger = before !== undefined && outcome.took >= noticeable && outcome.took >= 2 * before;
	const more = [rowsOf(outcome, messages), isLonger ? words.lastTook(duration(before, language)) : ''];
	return { text: `${words.status.done} ${words.took(duration(outcome.took, language))}`, ...together(more) };
}

function lastOf(last: Outcome<unknown> | undefined, { messages }: StateFacts): { readonly more?: string } {
	if (last === undefined) return {};
	return together([messages.cells.last(duration(last.took, messages.language)), rowsOf(last, messages)]);
}

const rowsOf = ({ rows }: Outcome<unknown>, { cells, language }: Messages): string =>
	rows === undefined ? '' : cells.rows(rows.toLocaleString(language));

const together = (parts: readonly string[]): { readonly more?: string } => {
	const said = parts.filter((part) => part !== '');
	return said.length === 0 ? {} : { more: said.join(' · ') };
};

function stale({ because, since }: Of<'stale'>, facts: StateFacts): StateSentence {
	const { cells: words } = facts.messages;
	const time = words.staleAt(timeText(new Date(facts.origin + since), facts.messages));
	const text = `${words.status.stale}: ${whatChanged(because, facts.messages)} ${time}`;
	if (because.kind === 'upstream') return { text, cause: { kind: 'cell', cell: because.cell } };
	if (because.kind === 'extract') return { text, cause: { kind: 'extract', name: because.name } };
	return { text };
}

function whatChanged(because: StaleCause, { cells: words }: Messages): string {
	switch (because.kind) {
		case 'edited':
			return because.lost === true ? words.staleLost : words.staleEdited;
		case 'upstream':
			return because.dropped === true
				? words.staleUpstreamDropped(because.name)
				: words.staleUpstream(because.name);
		case 'gone':
			return words.staleGone(because.name);
		case 'extract':
			return words.staleExtract(because.name);
		case 'dropped':
			return words.staleDropped;
	}
}

function failed(error: CellError, { cell, messages: { cells: words } }: StateFacts): StateSentence {
	const place = placeIn(error, cell.source);
	if (place === undefined) return { text: words.status.failed };
	return { text: words.failedAt(place.line), cause: { kind: 'place', at: place.at } };
}

function blocked(error: CellError, facts: StateFacts): StateSentence {
	const { cells: words } = facts.messages;
	switch (error.kind) {
		case 'upstream': {
			const cell = error.first ?? error.cell;
			return { text: words.blockedBy(facts.titleOf(cell)), cause: { kind: 'cell', cell } };
		}
		case 'paused': {
			const { cell } = error;
			return { text: words.blockedByPaused(facts.titleOf(cell)), cause: { kind: 'cell', cell } };
		}
		case 'held': {
			const { cell } = error;
			return { text: words.blockedBy(facts.titleOf(cell)), cause: { kind: 'cell', cell } };
		}
		case 'missing-extract': {
			const { name } = error;
			return { text: words.blockedByExtract(name), cause: { kind: 'extract', name } };
		}
		default: {
			const place = placeIn(error, facts.cell.source);
			if (place === undefined) return { text: words.status.blocked };
			return { text: words.blockedAt(place.line), cause: { kind: 'place', at: place.at } };
		}
	}
}

/** Where in the text an error is, and in which line, from 1. */
function placeIn(error: CellError, source: string) {
	const marker = cellMarkers(error, source, '')[0];
	if (marker === undefined) return undefined;
	const { start, end } = marker;
	return { at: { start, end }, line: source.slice(0, start).split('\n').length };
}
