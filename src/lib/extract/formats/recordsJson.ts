import {
	afterSpace,
	eachElement,
	eachMember,
	JsonFault,
	kindAt,
	valueAt,
	type JsonKind
} from '#lib/extract/formats/jsonValues.ts';

/** Told of each value of a record: its key, the key within the object under it, and what it is. */
export type Visit = (
	key: string,
	inner: string | undefined,
	kind: JsonKind,
	value: string | undefined
) => void;

/** How a record's text becomes values. Throws `JsonFault` for what is no such record. */
export type Tell = (text: string, visit: Visit) => void;

/** An object: what is nested one level deep has a column of its own, what is deeper is JSON text. */
export const tellObject: Tell = (text, visit) => {
	whole(
		text,
		eachMember(text, afterSpace(text, 0), (key, start, end) => {
			tellMember(text, key, { start, end }, visit);
		})
	);
};

/** An array: its values by their places. */
export const tellRow: Tell = (text, visit) => {
	let place = 0;
	whole(
		text,
		eachElement(text, afterSpace(text, 0), (start, end) => {
			visit(String(place), undefined, kindAt(text, start), valueAt(text, start, end));
			place += 1;
		})
	);
};

export const featureColumns = { id: 'id', geometry: 'geometri' } as const;

/** A GeoJSON feature: its properties, and its outline as text under a key that no property has. */
export const tellFeature: Tell = (text, visit) => {
	let [isFeature, geometry] = [false, undefined as string | undefined];
	whole(
		text,
		eachMember(text, afterSpace(text, 0), (key, start, end) => {
			if (key === 'id') visit('', featureColumns.id, kindAt(text, start), valueAt(text, start, end));
			isFeature ||= key === 'geometry' || key === 'properties';
			if (key === 'geometry') geometry = valueAt(text, start, end);
			if (key === 'properties' && kindAt(text, start) !== 'null') {
				eachMember(text, start, (name, from, to) => tellMember(text, name, { start: from, end: to }, visit));
			}
		})
	);
	if (!isFeature) throw new JsonFault('There is something that is no feature.');
	visit('', featureColumns.geometry, geometry === undefined ? 'null' : 'string', geometry);
};

type Extent = { readonly start: number; readonly end: number };

function tellMember(text: string, key: string, { start, end }: Extent, visit: Visit) {
	const inside = text[start] === '{' && text[afterSpace(text, start + 1)] !== '}';
	if (!inside) {
		const empty = text[start] === '{';
		return empty ? visit(key, undefined, 'null', undefined) : visitValue(text, key, { start, end }, visit);
	}
	eachMember(text, start, (inner, from, to) => {
		visit(key, inner, kindAt(text, from), valueAt(text, from, to));
	});
}

const visitValue = (text: string, key: string, { start, end }: Extent, visit: Visit) =>
	visit(key, undefined, kindAt(text, start), valueAt(text, start, end));

function whole(text: string, end: number) {
	const rest = afterSpace(text, end);
	if (rest < text.length) throw new JsonFault(`Unexpected ${JSON.stringify(text[rest])} in JSON.`);
}
