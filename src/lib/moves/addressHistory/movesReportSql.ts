import { toMoves } from '#lib/moves/addressHistory/movesSql.ts';

const counts = `(
	SELECT count(*) AS alle, count(udeladt) AS udeladte,
		count(*) FILTER (udeladt IS NULL AND (udfyldt OR uden_dag)) AS udfyldte
	FROM _rows
) CROSS JOIN (
	SELECT count(*) FILTER (dublet) AS dubletter, count(*) FILTER (taber AND NOT dublet) AS samme FROM _rivals
) CROSS JOIN (
	SELECT count(*) AS ophold,
		count(*) FILTER (givet_slut > slut) AS overlap,
		count(*) FILTER (naeste_start > slut) AS huller,
		count(*) FILTER (omdoebt OR ankomst IS NULL AND start - foer_slut <= bridge) AS samlet
	FROM _ends
) CROSS JOIN (
	SELECT coalesce(sum(flytninger), 0) AS flytninger, coalesce(sum(sammen), 0) AS sammen,
		coalesce(sum(administrative), 0) AS administrative, coalesce(sum(seneste), 0) AS seneste, coalesce(sum(gamle), 0) AS gamle
	FROM (
		SELECT CASE WHEN husstand IS NOT NULL AND count(*) > 1 THEN count(*) ELSE 0 END AS sammen, count(*) AS flytninger,
			count(*) FILTER (administrativ) AS administrative, count(*) FILTER (ufuldstaendig) AS seneste,
			count(*) FILTER (kode_foer_2007) AS gamle
		FROM _moves GROUP BY husstand
	)
)`;

/** Each step's name and its rows before, changed or marked, dropped; what is after follows. */
const steps = `
	{ trin: 1, navn: 'læs og udfyld', enhed: 'ophold', foer: alle, aendret: udfyldte, fjernet: udeladte },
	{ trin: 2, navn: 'dubletter', enhed: 'ophold', foer: alle - udeladte, aendret: 0, fjernet: dubletter },
	{ trin: 3, navn: 'samme startdato', enhed: 'ophold', foer: alle - udeladte - dubletter, aendret: 0, fjernet: samme },
	{ trin: 4, navn: 'nul dage', enhed: 'ophold', foer: alle - udeladte - dubletter - samme, aendret: 0,
		fjernet: alle - udeladte - dubletter - samme - ophold },
	{ trin: 5, navn: 'overlap', enhed: 'ophold', foer: ophold, aendret: overlap, fjernet: 0 },
	{ trin: 6, navn: CASE med WHEN 1 THEN 'huller; slutdato er sidste dag på adressen' ELSE 'huller; slutdato er første dag væk' END,
		enhed: 'ophold', foer: ophold, aendret: huller, fjernet: 0 },
	{ trin: 7, navn: 'samme adresse og omdøbte veje', enhed: 'ophold', foer: ophold, aendret: 0, fjernet: samlet },
	{ trin: 8, navn: 'flytninger', enhed: 'flytninger', foer: flytninger, aendret: 0, fjernet: 0 },
	{ trin: 9, navn: 'flyttet sammen', enhed: 'flytninger', foer: flytninger, aendret: sammen, fjernet: 0 },
	{ trin: 10, navn: 'administrativ adresse', enhed: 'flytninger', foer: flytninger, aendret: administrative, fjernet: 0 },
	{ trin: 10, navn: 'seneste uger, ufuldstændige', enhed: 'flytninger', foer: flytninger, aendret: seneste, fjernet: 0 },
	{ trin: 10, navn: 'kommunekode før 2007', enhed: 'flytninger', foer: flytninger, aendret: gamle, fjernet: 0 }`;

export const movesReportSql = `WITH ${toMoves}
SELECT trin, navn, enhed, CAST(foer AS BIGINT) AS foer, CAST(aendret AS BIGINT) AS aendret,
	CAST(fjernet AS BIGINT) AS fjernet, CAST(foer - fjernet AS BIGINT) AS efter
FROM (
	SELECT unnest([${steps}
	], recursive := true)
	FROM ${counts} CROSS JOIN _facts
)`;
