import { afterSpace, eachMember, JsonFault } from '#lib/extract/formats/jsonValues.ts';
import type { Format } from '#lib/notebook/notebook.ts';

/** Which of the formats that are written as JSON a text is, by its beginning; undefined for none. */
export function jsonFormatOf(text: string): Format | undefined {
	if (!isLikeJson(text)) return undefined;
	if (isLinesOfObjects(text)) {
		return rootType(firstLine(text)) === 'Feature' ? 'geojson' : 'json-lines';
	}
	switch (rootType(text)) {
		case 'FeatureCollection':
		case 'Feature':
			return 'geojson';
		case 'Topology':
			return 'topojson';
		default:
			return 'json';
	}
}

/** What an object says of its type; a collection whose type stands after its features shows it by them. */
export function rootType(text: string): string | undefined {
	const members = rootMembers(text);
	const type = members.get('type');
	if (type !== undefined) return type.replace(/^"|"$/g, '');
	const features = members.get('features') ?? '';
	return /^\[\s*\{\s*"type"\s*:\s*"Feature"/.test(features) ? 'FeatureCollection' : undefined;
}

/** A line that is an object, and another that begins as one. */
export function isLinesOfObjects(text: string): boolean {
	const [line = '', next = ''] = text.trimStart().split(/[\r\n]+\s*/, 2);
	return line.startsWith('{') && next.startsWith('{') && endOfObject(line) === line.trimEnd().length;
}

/** Brackets begin texts of other kinds too, as `[1];[2]`. */
const isLikeJson = (text: string) =>
	/^\s*(?:\{\s*["}]|\[\s*(?:[[{\]]|(?:"(?:[^"\\]|\\.){0,1000}"|-?\d[\d.eE+-]*|true|false|null)\s*[,\]]))/.test(
		text
	);

const firstLine = (text: string) => text.trimStart().split(/[\r\n]/, 1)[0] ?? '';

/** An object's members as far as the text goes, each with its text; the last may be cut. */
function rootMembers(text: string): ReadonlyMap<string, string> {
	const members = new Map<string, string>();
	const start = afterSpace(text, 0);
	if (text[start] !== '{') return members;
	try {
		eachMember(text, start, (key, from, to) => members.set(key, text.slice(from, to)));
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		addCut(text, start, members);
	}
	return members;
}

/** The member within which the text ends: a collection's features hardly ever fit into a file's first part. */
function addCut(text: string, start: number, members: Map<string, string>) {
	const features = /"features"\s*:\s*/g;
	features.lastIndex = start;
	const found = features.exec(text);
	if (found !== null && !members.has('features')) members.set('features', text.slice(features.lastIndex));
}

function endOfObject(text: string): number | undefined {
	try {
		return eachMember(text, 0, () => undefined);
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		return undefined;
	}
}
