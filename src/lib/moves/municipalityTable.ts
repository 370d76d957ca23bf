import { municipalities } from '#lib/moves/municipalities.ts';

/** Makes the table that every notebook can read. The values are our own, so they may stand as text. */
export const municipalityTable = `CREATE TABLE kommuner AS SELECT * FROM (VALUES ${municipalities
	.map(
		({ kode, navn, region, regionsnavn, landsdel, landsdelsnavn }) =>
			`('${kode}', '${navn}', '${region}', '${regionsnavn}', '${landsdel}', '${landsdelsnavn}')`
	)
	.join(', ')}) AS kommune(kode, navn, region, regionsnavn, landsdel, landsdelsnavn)`;
