import type { EngineError } from '#lib/engine/engine.ts';
import { spanAt } from '#lib/engine/errorSpan.ts';
import { missingExtension } from '#lib/engine/missingExtension.ts';
import { placeOf, type Rewritten } from '#lib/engine/rewritten.ts';
import type { Span } from '#lib/language/analysis.ts';

/** Unwinds what runs in the worker; only its `error` crosses to the page. */
export class Refusal extends Error {
	readonly error: EngineError;

	constructor(error: EngineError) {
		super(error.kind);
		this.error = error;
	}
}

/** What the bindings threw, as data. `sent` is the text it speaks of. */
export function engineErrorOf(problem: unknown, sent?: Rewritten): EngineError {
	if (problem instanceof Refusal) return problem.error;
	const message = problem instanceof Error ? problem.message : String(problem);
	if (isFatal(problem, message)) return { kind: 'died', detail: message };
	const told = toldIn(message);
	return kindOf(told, sent && positionIn(told, sent));
}

/** A fault of the module itself, or of the database beyond repair: nothing it says later can be trusted. */
function isFatal(problem: unknown, message: string): boolean {
	if (typeof WebAssembly === 'object' && problem instanceof WebAssembly.RuntimeError) return true;
	return /database has been invalidated|^Aborted\(|memory access out of bounds|"exception_type":"FATAL"/.test(
		message
	);
}

/** The engine's own account: JSON, JSON within a sentence, JSON within JSON, or a sentence. */
type Told = {
	readonly type: string;
	readonly detail: string;
	readonly fields: { readonly [field: string]: string };
};

function toldIn(message: string): Told {
	const fields = recordIn(message);
	if (fields === undefined) return { type: '', detail: message, fields: {} };
	const inner = recordIn(fields['exception_message'] ?? '') ?? {};
	const all = { ...fields, ...inner };
	return { type: all['exception_type'] ?? '', detail: all['exception_message'] ?? message, fields: all };
}

function recordIn(text: string): Told['fields'] | undefined {
	const start = text.indexOf('{"exception_type"');
	if (start < 0) return undefined;
	try {
		return JSON.parse(text.slice(start)) as Told['fields'];
	} catch {
		return undefined;
	}
}

function positionIn({ fields }: Told, sent: Rewritten): Span | undefined {
	const position = Number(fields['position'] ?? NaN);
	return Number.isNaN(position) ? undefined : placeOf(sent, spanAt(sent.text, position));
}

function kindOf(told: Told, place: Span | undefined): EngineError {
	const { type, detail, fields } = told;
	const at = place === undefined ? {} : { at: place };
	if (type === 'Interrupt' || /query was canceled/i.test(detail)) return { kind: 'cancelled' };
	if (type === 'Out of Memory' || /out of memory/i.test(type)) return { kind: 'out-of-memory', detail };
	const what = missingExtension(detail);
	if (what !== undefined) return { kind: 'not-on-board', what, detail, ...at };
	if (isLocked(told)) return { kind: 'locked', detail, ...at };
	const candidates = candidatesIn(told);
	if (type === 'Catalog' && fields['type'] === 'Table') {
		if (fields['name']?.includes('://')) return { kind: 'locked', detail, ...at };
		return { kind: 'unknown-table', name: fields['name'] ?? '', detail, ...at, candidates };
	}
	const subtype = fields['error_subtype'] ?? (type || 'UNKNOWN');
	return { kind: 'query', subtype, detail, ...at, ...(candidates.length > 0 && { candidates }) };
}

const isLocked = ({ type, detail }: Told) =>
	type === 'Permission' ||
	/configuration has been locked|disabled (?:by|through) configuration|external access/i.test(detail);

/** What the engine offers instead, without its own inner tables. */
function candidatesIn({ fields, detail }: Told): readonly string[] {
	const listed = fields['candidates'];
	if (listed === undefined || listed === '') return [];
	// The list is joined by commas, which signatures and names may hold too; the sentence quotes the names.
	const quoted = /Candidate bindings: (.*)/.exec(detail)?.[1]?.match(/"(?:[^"]|"")*"/g);
	if (quoted) return quoted.map((name) => name.slice(1, -1).replaceAll('""', '"'));
	const names =
		fields['error_subtype'] === 'NO_MATCHING_FUNCTION' ? listed.split(/,(?=[^(),]*\()/) : listed.split(',');
	return names.filter((name) => !/^(?:pg_|sqlite_|duckdb_|pragma_|kladde )/.test(name));
}
