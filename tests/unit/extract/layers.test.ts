import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drained, drainedOrThrow } from '../../support/drained.ts';

const read = (text: string, corrections = {}) => drainedOrThrow(new File([text], 'lag.json'), corrections);
const roles = ({ reading }: Awaited<ReturnType<typeof read>>) =>
	reading.columns.map(({ name, type, role }) => [name, type, role === 'boundary']);

describe('a GeoJSON layer', () => {
	const features =
		'{"type":"Feature","id":"a7","properties":{"kode":"0101","areal":86.4,"sted":{"x":1}},"geometry":{"type":"Point","coordinates":[12.50, 55.7]}},' +
		'{"type":"Feature","geometry":null,"properties":null}';
	const rows = [
		['a7', '0101', '86.4', '1', '{"type":"Point","coordinates":[12.50,55.7]}'],
		['', '', '', '', '']
	];

	it('has a row a feature: its properties, and its outline as text of its own role', async () => {
		const table = await read(`{"type":"FeatureCollection","name":"x","features":[${features}]}`);
		expect(table.reading.format).toBe('geojson');
		expect(roles(table)).toEqual([
			['id', 'text', false],
			['kode', 'text', false],
			['areal', 'decimal', false],
			['sted.x', 'integer', false],
			['geometri', 'text', true]
		]);
		expect(table.rows).toEqual(rows);
	});

	it('holds names of areas, which are nobody’s, beside outlines that lie around something', async () => {
		const rolesOf = async (
			type: string,
			names: readonly string[],
			{ header = 'navn', corrections = {} } = {}
		) => {
			const features = names.map((name) => ({
				...{ type: 'Feature', properties: { [header]: name } },
				geometry: { type, coordinates: [] }
			}));
			const { reading } = await read(JSON.stringify({ type: 'FeatureCollection', features }), corrections);
			return reading.columns.map(({ role }) => role);
		};
		const districts = ['Indre By', 'Nørre Mark', 'Vest'];
		expect(await rolesOf('Polygon', districts)).toEqual([undefined, 'boundary']);
		expect(await rolesOf('MultiPolygon', districts, { header: 'Name' })).toEqual([undefined, 'boundary']);
		// A point may be where a person lives, and a field has an owner.
		expect(await rolesOf('Point', districts)).toEqual(['name', 'boundary']);
		expect(await rolesOf('Polygon', districts, { header: 'ejernavn' })).toEqual(['name', 'boundary']);
		expect(await rolesOf('Polygon', ['Anne Hansen', 'Bo Ravn'])).toEqual(['name', 'boundary']);
		const corrections = { columns: [{ from: 0, role: 'name' }] };
		expect(await rolesOf('Polygon', districts, { corrections })).toEqual(['name', 'boundary']);
	});

	it('may have a feature a line, or be one feature', async () => {
		const table = await read(features.replace('},{"type":"Feature"', '}\n{"type":"Feature"'));
		expect([table.reading.format, table.rows]).toEqual(['geojson', rows]);
		const one = await read(features.slice(0, features.indexOf('},{"type":"F') + 1));
		expect([one.reading.format, one.rows]).toEqual(['geojson', [rows[0]]]);
	});

	it('leaves names to properties that its own columns have', async () => {
		const table = await read(
			'{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"properties":{"id":2,"geometri":"x"},"geometry":null}]}'
		);
		expect(roles(table)).toEqual([
			['id', 'integer', false],
			['id_2', 'integer', false],
			['geometri', 'text', false],
			['geometri_2', 'text', true]
		]);
		expect(table.rows).toEqual([['1', '2', 'x', '']]);
	});

	it('says what it lacks', async () => {
		const empty = await drained(new File(['{"type":"FeatureCollection","features":[]}'], 'x'));
		expect(empty).toEqual({ ok: false, error: { kind: 'empty', file: 'x' } });
		const other = await drained(new File(['{"type":"FeatureCollection","features":[7]}'], 'x'));
		expect(other).toMatchObject({ ok: false, error: { kind: 'broken', format: 'geojson' } });
		const cut = await drained(new File([`{"type":"FeatureCollection","features":[${features}`], 'x'));
		expect(cut).toMatchObject({ ok: false, error: { kind: 'broken', format: 'geojson' } });
	});
});

describe('a TopoJSON layer', () => {
	const topology = JSON.stringify({
		type: 'Topology',
		transform: { scale: [0.5, 0.5], translate: [10, 50] },
		objects: {
			by: { type: 'Point', id: 3, coordinates: [2, 4], properties: { navn: 'Midten' } },
			kommuner: {
				type: 'GeometryCollection',
				geometries: [
					{ type: 'Polygon', arcs: [[0, 1]], properties: { kode: '0001' } },
					{ type: 'Polygon', arcs: [[-2, 2]], properties: { kode: '0002' } },
					{ type: null, properties: { kode: '0003' } }
				]
			}
		},
		arcs: [
			[
				[0, 0],
				[0, 2]
			],
			[
				[0, 2],
				[2, 0],
				[0, -2],
				[-2, 0]
			],
			[
				[0, 2],
				[2, 0],
				[0, 2],
				[-2, 0],
				[0, -2]
			]
		]
	});

	it('has one table an object, its outlines put together from arcs', async () => {
		const table = await read(topology);
		expect([table.reading.format, table.reading.part, table.reading.parts]).toEqual([
			'topojson',
			{ object: 'kommuner' },
			[
				{ part: { object: 'by' }, rows: 1 },
				{ part: { object: 'kommuner' }, rows: 3 }
			]
		]);
		// Arc 0 and 1: (0,0)-(0,2) then (0,2)-(2,2)-(2,0)-(0,0), halved, moved to 10, 50.
		expect(table.rows[0]).toEqual([
			'0001',
			'{"type":"Polygon","coordinates":[[[10,50],[10,51],[11,51],[11,50],[10,50]]]}'
		]);
		expect(table.rows[2]).toEqual(['0003', '']);
		const town = await read(topology, { part: { object: 'by' } });
		expect(town.rows).toEqual([['3', 'Midten', '{"type":"Point","coordinates":[11,52]}']]);
		const none = await drained(new File([topology], 'x'), { part: { object: 'veje' } });
		expect(none).toEqual({
			ok: false,
			error: { kind: 'no-such-part', file: 'x', wanted: 'veje', found: ['by', 'kommuner'] }
		});
	});

	it('keeps a feature aside whose arcs are not there', async () => {
		const table = await read(topology.replace('[-2,2]', '[77]'));
		expect([table.rows.length, table.rows[1]?.length]).toEqual([3, 1]);
	});

	it('ends in a table or a problem whatever is done to it', async () => {
		const change = fc.tuple(
			fc.nat(topology.length),
			fc.constantFrom('9', '-', '{', '"', 'null', '[', '1e9', ' ')
		);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
				let hurt = topology;
				for (const [at, put] of changes) hurt = hurt.slice(0, at) + put + hurt.slice(at + 1);
				const result = await drained(new File([hurt], 'x'), { format: 'topojson' });
				expect(result.ok ? result.value.reading.columns.length : result.error.file).toBeTruthy();
			}),
			{ seed: 2024, numRuns: 300 }
		);
	});
});

const municipalities = fileURLToPath(new URL('../../../../shared/data/kommuner.topojson', import.meta.url));

it.skipIf(!existsSync(municipalities))('the municipalities’ outlines load, a row a feature', async () => {
	const text = readFileSync(municipalities, 'utf8');
	const table = await read(text);
	// Counted without any reader: each geometry has its properties once.
	expect(table.rows.length).toBe(text.split('"KOMKODE"').length - 1);
	expect(new Set(table.rows.map(([code]) => code)).size).toBe(new Set(text.match(/"KOMKODE":"\d+"/g)).size);
	expect(roles(table).at(-1)).toEqual(['geometri', 'text', true]);
	for (const row of table.rows) {
		const { type, coordinates } = JSON.parse(row.at(-1) ?? '') as { type: string; coordinates: number[][][] };
		expect(type).toBe('Polygon');
		for (const ring of coordinates) expect(ring[0]?.slice(0, 2)).toEqual(ring.at(-1)?.slice(0, 2));
	}
});
