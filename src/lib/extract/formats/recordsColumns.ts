import type { DeclaredColumn } from '#lib/extract/columnTypes.ts';
import type { JsonKind } from '#lib/extract/formats/jsonValues.ts';
import { featureColumns, type Tell } from '#lib/extract/formats/recordsJson.ts';
import { bearable } from '#lib/extract/nearlyAll.ts';

type Column = {
	readonly header: string;
	/** How many values are of each kind. */
	readonly counts: Counts;
};

type Counts = {
	string: number;
	boolean: number;
	nested: number;
	integer: number;
	decimal: number;
	long: number;
};

export type RecordRow = (string | undefined)[];

/** The union of records' keys in the order in which they first appear, and what their values are. */
export class RecordColumns {
	readonly #columns: Column[] = [];
	readonly #places = new Map<string, Map<string | undefined, number>>();

	get headers(): readonly string[] {
		return this.#columns.map(({ header }) => header);
	}

	/** The keys of the records themselves. */
	get keys(): ReadonlySet<string> {
		return new Set(this.#places.keys());
	}

	get declared(): readonly (DeclaredColumn | undefined)[] {
		return this.#columns.map(({ counts }) => declaredOf(counts));
	}

	/** Columns with values that became JSON text. */
	get nested(): readonly string[] {
		return this.#columns.flatMap(({ header, counts }) => (counts.nested > 0 ? [header] : []));
	}

	/** A record's values, for which columns are made where there are none yet. */
	learn(text: string, tell: Tell): RecordRow {
		const row: RecordRow = [];
		tell(text, (key, inner, kind, value) => {
			const place = this.#placeOf(key, inner) ?? this.#newPlace(key, inner);
			row[place] = value;
			count(this.#columns[place]!.counts, kind, value);
		});
		return row;
	}

	/** A record's values, one for each column, and the keys for which there is none. */
	row(text: string, tell: Tell): { readonly row: RecordRow; readonly unknown: readonly string[] } {
		const row: RecordRow = new Array<string | undefined>(this.#columns.length).fill(undefined);
		const unknown: string[] = [];
		tell(text, (key, inner, _kind, value) => {
			const place = this.#placeOf(key, inner);
			if (place !== undefined) row[place] = value;
			else if (value !== undefined) unknown.push(headerOf(key, inner));
		});
		return { row, unknown };
	}

	/** The place of a feature's outline. */
	get geometry(): number | undefined {
		return this.#placeOf('', featureColumns.geometry);
	}

	#placeOf(key: string, inner: string | undefined): number | undefined {
		return this.#places.get(key)?.get(inner);
	}

	#newPlace(key: string, inner: string | undefined): number {
		const place = this.#columns.length;
		const known = this.#places.get(key) ?? new Map<string | undefined, number>();
		this.#places.set(key, known.set(inner, place));
		const counts = { string: 0, boolean: 0, nested: 0, integer: 0, decimal: 0, long: 0 };
		this.#columns.push({ header: headerOf(key, inner), counts });
		return place;
	}
}

/** What a feature has beside its properties stands under the empty key. */
function headerOf(key: string, inner: string | undefined): string {
	if (inner === undefined) return key;
	return key === '' ? inner : `${key}.${inner}`;
}

/** As much as the engine's whole numbers hold. */
const mostDigits = 18;

function count(counts: Counts, kind: JsonKind, value: string | undefined) {
	if (kind === 'null' || value === undefined) return;
	if (kind !== 'number') counts[kind] += 1;
	else if (!/^-?\d+$/.test(value)) counts.decimal += 1;
	else if (value.length - (value[0] === '-' ? 1 : 0) > mostDigits) counts.long += 1;
	else counts.integer += 1;
}

/** Strings say nothing of what they mean, and are looked at like those of any text. */
function declaredOf({ string, boolean, nested, integer, decimal, long }: Counts): DeclaredColumn | undefined {
	const all = string + boolean + nested + integer + decimal + long;
	if (all === 0) return undefined;
	if (nested > 0) return { type: 'text' };
	if (boolean === all) return { type: 'boolean' };
	if (string + boolean > bearable(all)) return undefined;
	// A number with more digits than any of the engine's keeps them only as text.
	if (long > 0) return { type: 'text' };
	return { type: decimal > 0 ? 'decimal' : 'integer', form: { decimal: '.', thousands: '' } };
}
