import * as d3 from 'd3-array';
import { expect, test } from 'vitest';
import { municipalities } from '#lib/moves/municipalities.ts';

test('landsdele hold as many municipalities as Statistics Denmark’s yearbook counts, each within one region', () => {
	const counts = d3.rollup(
		municipalities,
		(found) => found.length,
		({ landsdelsnavn }) => landsdelsnavn
	);
	// Statistisk Årbog 2008, table 2, Danmarks administrative inddeling.
	expect(new Map(counts)).toEqual(
		new Map([
			['Byen København', 4],
			['Københavns omegn', 13],
			['Nordsjælland', 11],
			['Bornholm', 1],
			['Østsjælland', 5],
			['Vest- og Sydsjælland', 12],
			['Fyn', 10],
			['Sydjylland', 12],
			['Østjylland', 11],
			['Vestjylland', 8],
			['Nordjylland', 11]
		])
	);
	// NUTS: the first four characters name the region.
	const regionOf = new Map(municipalities.map(({ landsdel, region }) => [landsdel.slice(0, 4), region]));
	expect(regionOf.size).toBe(5);
	for (const { landsdel, region } of municipalities) expect(regionOf.get(landsdel.slice(0, 4))).toBe(region);
});
