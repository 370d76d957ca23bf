import { feature } from 'topojson-client';
import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { wholeText } from '#lib/extract/formats/jsonRecords.ts';
import { JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { readingOfLayer } from '#lib/extract/formats/recordsLayer.ts';
import { tellFeature } from '#lib/extract/formats/recordsJson.ts';
import { encodingOfBytes, inMemory } from '#lib/extract/formats/recordsSources.ts';
import { piecesOfRecords, sampleOfRecords, type Records } from '#lib/extract/formats/recordsTable.ts';
import type { Corrections, FoundPart, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, type Result } from '#lib/notebook/result.ts';

/** The same from arcs that neighbours share. */
export const topoJson: FormatReader = { read, pieces };

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const file = bytes.name;
	const encoding = await encodingOfBytes(bytes, corrections);
	try {
		const topology = await topologyOf(bytes, encoding);
		const names = Object.keys(topology.objects);
		const wanted = corrections.part?.object ?? longest(topology);
		if (wanted === undefined) return fail({ kind: 'empty', file });
		if (!names.includes(wanted)) return fail({ kind: 'no-such-part', file, wanted, found: names });
		const sample = await sampleOfRecords(featuresOf(topology, wanted));
		const parts = { part: { object: wanted }, parts: partsOf(topology) };
		return readingOfLayer(file, { format: 'topojson', encoding, sample, ...parts }, corrections);
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		return fail({ kind: 'broken', file, format: 'topojson', detail: thrown.message });
	}
}

async function* pieces(bytes: Bytes, ask: PiecesAsk): AsyncGenerator<Piece> {
	const topology = await topologyOf(bytes, ask.table.dialect.encoding);
	const object = ask.table.part?.object ?? '';
	if (!Object.hasOwn(topology.objects, object)) {
		throw new ReadingFault('The file has changed since it was read.');
	}
	yield* piecesOfRecords(featuresOf(topology, object), ask);
}

async function topologyOf(bytes: Bytes, encoding: Encoding): Promise<Topology> {
	const text = await wholeText(bytes, encoding);
	const document = parsed(text);
	if (!isTopology(document)) throw new JsonFault('It has no objects with arcs.');
	return document;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw new JsonFault(thrown instanceof Error ? thrown.message : String(thrown));
	}
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
	typeof value === 'object' && value !== null;

const isTopology = (value: unknown): value is Topology =>
	isRecord(value) &&
	Array.isArray(value['arcs']) &&
	isRecord(value['objects']) &&
	Object.values(value['objects']).every(isRecord);

type Topology = Parameters<typeof feature>[0];
type Geometry = Topology['objects'][string];

/** An object's geometries; one that is no collection is one itself. */
function geometriesOf(topology: Topology, name: string): readonly Geometry[] {
	const object = topology.objects[name]!;
	const collection = object.type === 'GeometryCollection' && Array.isArray(object.geometries);
	return collection ? object.geometries : [object];
}

const partsOf = (topology: Topology): readonly FoundPart[] =>
	Object.keys(topology.objects).map((object) => ({
		part: { object },
		rows: geometriesOf(topology, object).length
	}));

function longest(topology: Topology): string | undefined {
	const parts = partsOf(topology);
	const most = Math.max(...parts.map(({ rows }) => rows ?? 0));
	return parts.find(({ rows }) => rows === most)?.part.object;
}

function featuresOf(topology: Topology, name: string): Records {
	return { batches: () => inMemory(texts()), tell: tellFeature };

	function* texts(): Generator<string> {
		for (const geometry of geometriesOf(topology, name)) yield featureText(topology, geometry);
	}
}

/** One feature at a time. What refers to arcs that are not there is no feature, and its row is kept aside. */
function featureText(topology: Topology, geometry: Geometry): string {
	try {
		return JSON.stringify(feature(topology, geometry));
	} catch (thrown) {
		if (thrown instanceof TypeError || thrown instanceof RangeError) return thrown.message;
		throw thrown;
	}
}
