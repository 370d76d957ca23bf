import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { didYouMean, querySentence } from '#lib/ui/querySentence.ts';
import type { Sentence } from '#lib/ui/sentence.ts';
import type { Messages } from '#messages/messages.ts';

/** A cell's error in the person's language. `titleOf` gives what a cell is called. */
export function errorSentence(
	error: CellError,
	messages: Messages,
	titleOf: (cell: CellId) => string
): Sentence {
	switch (error.kind) {
		case 'query':
			return querySentence(error, messages);
		case 'unknown-table':
		case 'unknown-parameter':
		case 'locked':
		case 'not-on-board':
			return engineSentence(error, messages);
		case 'duplicate':
		case 'reserved':
		case 'cycle':
		case 'upstream':
		case 'paused':
		case 'held':
			return graphSentence(error, messages, titleOf);
		case 'syntax':
		case 'thrown':
		case 'input':
		case 'not-a-table':
		case 'not-a-scalar':
			return codeSentence(error, messages);
		default:
			return conditionSentence(error, messages);
	}
}

type Of<K extends CellError['kind']> = Extract<CellError, { kind: K }>;

function engineSentence(
	error: Of<'unknown-table' | 'unknown-parameter' | 'locked' | 'not-on-board'>,
	messages: Messages
): Sentence {
	const { errors } = messages;
	switch (error.kind) {
		case 'unknown-table': {
			const guess = didYouMean(error.candidates, messages);
			return { title: errors.unknownTable(error.name), wayOut: joined(guess, errors.unknownTableWay) };
		}
		case 'unknown-parameter': {
			const guess = didYouMean(error.candidates, messages);
			return {
				title: errors.unknownParameter(error.name),
				wayOut: joined(guess, errors.unknownParameterWay(error.name))
			};
		}
		case 'locked':
			return { title: errors.locked, detail: error.detail, wayOut: errors.lockedWay };
		case 'not-on-board':
			return {
				title: errors.notOnBoard(error.what),
				detail: error.detail,
				wayOut: errors.notOnBoardWay[wayAround(error.what)]
			};
	}
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** Which detour leads past a missing extension. */
function wayAround(what: string): 'icu' | 'json' | 'file' | 'other' {
	const word = what.toLowerCase();
	if (word.includes('icu')) return 'icu';
	if (word.includes('json')) return 'json';
	return /parquet|excel|xlsx|spatial|encod|sqlite|httpfs/.test(word) ? 'file' : 'other';
}

function graphSentence(
	error: Of<'duplicate' | 'reserved' | 'cycle' | 'upstream' | 'paused' | 'held'>,
	{ errors }: Messages,
	titleOf: (cell: CellId) => string
): Sentence {
	switch (error.kind) {
		case 'duplicate':
			return {
				title: errors.duplicate(error.name, listed(error.cells.map(titleOf), errors.and)),
				wayOut: errors.duplicateWay
			};
		case 'reserved':
			return { title: errors.reserved[error.owner](error.name), wayOut: errors.reservedWay };
		case 'cycle':
			return {
				title: errors.cycle(ringOf(error.cells).map(titleOf).join(' → ')),
				wayOut: errors.cycleWay
			};
		case 'upstream':
			return { title: errors.upstream(error.name, titleOf(error.cell)), wayOut: errors.upstreamWay };
		case 'paused':
			return { title: errors.paused(error.name, titleOf(error.cell)), wayOut: errors.pausedWay };
		case 'held':
			return { title: errors.held(error.name, titleOf(error.cell)), wayOut: errors.heldWay };
	}
}

/** A ring that is written down ends where it began. */
const ringOf = (cells: readonly CellId[]) =>
	cells.at(-1) === cells[0] ? cells : [...cells, ...cells.slice(0, 1)];

const listed = (names: readonly string[], and: string): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

function codeSentence(
	error: Of<'syntax' | 'thrown' | 'input' | 'not-a-table' | 'not-a-scalar'>,
	messages: Messages
): Sentence {
	const { errors } = messages;
	switch (error.kind) {
		case 'syntax': {
			const detail =
				error.fault === undefined ? error.message : messages.syntax[error.fault.kind](error.fault.about);
			return { title: errors.syntax, detail, wayOut: errors.syntaxWay };
		}
		case 'thrown': {
			const where = error.line === undefined ? '' : errors.thrownAt(error.line);
			return { title: errors.thrown(error.name, where), detail: error.detail, wayOut: errors.thrownWay };
		}
		case 'input':
			return { title: errors.input, detail: error.detail, wayOut: errors.inputWay };
		case 'not-a-table':
			return {
				title: errors.notATable(error.name, errors.values[error.actual] ?? error.actual),
				wayOut: errors.notATableWay(error.name)
			};
		case 'not-a-scalar':
			return {
				title: errors.notAScalar(error.name, errors.values[error.actual] ?? error.actual),
				wayOut: errors.notAScalarWay(error.name)
			};
	}
}

function conditionSentence(
	error: Of<'missing-extract' | 'stopped' | 'out-of-memory' | 'internal' | 'engine-died' | 'cage-died'>,
	{ errors }: Messages
): Sentence {
	switch (error.kind) {
		case 'missing-extract':
			return { title: errors.missingExtract(error.name, error.file), wayOut: errors.missingExtractWay };
		case 'stopped':
			return { title: errors.stopped, wayOut: errors.stoppedWay };
		case 'out-of-memory':
			return { title: errors.outOfMemory, wayOut: errors.outOfMemoryWay };
		case 'internal':
			return { title: errors.internal, detail: error.detail, wayOut: errors.internalWay };
		case 'engine-died':
			return { title: errors.engineDied, detail: error.detail, wayOut: errors.engineDiedWay };
		case 'cage-died':
			return { title: errors.cageDied, detail: error.detail, wayOut: errors.cageDiedWay };
	}
}
