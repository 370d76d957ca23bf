import { tableMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';

/** What is counted: the rows that fit, each with its ends, its weight and who moved. */
const counted = (per: string) => `(
	SELECT fra, til,${per} weight AS "kladde vægt", mover AS "kladde flytter"
	FROM query_table(tabel) WHERE condition
) AS flytning`;

/** The column that `per` is of keeps its own name. */
const further = (per: string) =>
	per === '' ? '' : ' flytning.* EXCLUDE (fra, til, "kladde vægt", "kladde flytter"),';

const counts = `CAST(sum("kladde vægt") AS BIGINT) AS flytninger,
	nullif(count(DISTINCT "kladde flytter"), 0) AS flyttere`;

/** Both ends exchanged for their areas; a code that has none counts as unknown. */
const between = (per: string, areas: string) => `
SELECT "kladde fra".omraade AS fra, "kladde til".omraade AS til,${further(per)} ${counts}
FROM ${counted(per)}
LEFT JOIN ${areas} AS "kladde fra" ON "kladde fra".kode = flytning.fra
LEFT JOIN ${areas} AS "kladde til" ON "kladde til".kode = flytning.til`;

/** At the level of municipalities nothing is joined: of the two parts one is empty, which the engine sees beforehand. */
const atLevel = (per: string) => `
SELECT flytning.fra, flytning.til,${further(per)} ${counts}
FROM ${counted(per)}
WHERE CASE
	WHEN level IN ('kommune', 'landsdel', 'region') THEN level = 'kommune'
	ELSE error('odMatrix: level is ''kommune'', ''landsdel'' or ''region''; own areas go through odMatrixBetween.')
END
GROUP BY ALL
UNION ALL
${between(per, `(SELECT kode, CASE level WHEN 'region' THEN region ELSE landsdel END AS omraade FROM main.kommuner)`)}
WHERE level <> 'kommune'
GROUP BY ALL`;

const amongAreas = (per: string) => `
${between(per, `(SELECT kode, omraade FROM query_table(tabelOmraader))`)}
GROUP BY ALL`;

const options = 'condition := true, weight := 1, mover := NULL';

/** Without `per` there is no such column: that is a second way to call it. */
export const odMacros: readonly LibraryMacro[] = [
	{
		name: 'odMatrix',
		kind: 'table',
		ways: [
			{ parameters: `tabel, level := 'kommune', ${options}`, body: atLevel('') },
			{ parameters: `tabel, per, level := 'kommune', ${options}`, body: atLevel(' per,') }
		]
	},
	{
		name: 'odMatrixBetween',
		kind: 'table',
		ways: [
			{ parameters: `tabel, tabelOmraader, ${options}`, body: amongAreas('') },
			{ parameters: `tabel, tabelOmraader, per, ${options}`, body: amongAreas(' per,') }
		]
	},
	tableMacro(
		'areaFlows',
		'tabel',
		`
WITH "kladde ender" AS (
	SELECT
		fra AS omraade,
		CASE WHEN fra = til THEN flytninger ELSE 0 END AS indenfor,
		0 AS ind,
		CASE WHEN fra = til THEN 0 ELSE flytninger END AS ud
	FROM query_table(tabel)
	UNION ALL
	SELECT til, 0, flytninger, 0 FROM query_table(tabel) WHERE til IS DISTINCT FROM fra
),
"kladde summer" AS (
	SELECT
		omraade,
		CAST(sum(indenfor) AS BIGINT) AS indenfor,
		CAST(sum(ind) AS BIGINT) AS ind,
		CAST(sum(ud) AS BIGINT) AS ud
	FROM "kladde ender" WHERE omraade IS NOT NULL GROUP BY omraade
)
SELECT
	*, ind - ud AS netto, ind + ud AS brutto,
	kladde.effectiveness(ind, ud) AS effektivitet,
	kladde.containment(indenfor, ud) AS indeslutning
FROM "kladde summer" ORDER BY omraade`
	),
	tableMacro(
		'odResiduals',
		'tabel',
		`
WITH "kladde od" AS (
	SELECT fra, til, sum(flytninger)::DOUBLE AS antal
	FROM query_table(tabel) WHERE fra IS NOT NULL AND til IS NOT NULL GROUP BY ALL
),
"kladde alle" AS (
	SELECT sum(antal) AS alle, coalesce(bool_or(fra = til), false) AS indenfor FROM "kladde od"
),
"kladde par" AS (
	SELECT f.fra, t.til, f.antal * t.antal / nullif(alle, 0) AS forventet
	FROM (SELECT fra, sum(antal) AS antal FROM "kladde od" GROUP BY fra) AS f
	CROSS JOIN (SELECT til, sum(antal) AS antal FROM "kladde od" GROUP BY til) AS t
	CROSS JOIN "kladde alle"
	WHERE indenfor OR f.fra <> t.til
)
SELECT
	par.fra, par.til, CAST(coalesce(antal, 0) AS BIGINT) AS flytninger, forventet,
	kladde.pearsonResidual(coalesce(antal, 0), forventet) AS residual
FROM "kladde par" AS par LEFT JOIN "kladde od" AS od ON od.fra = par.fra AND od.til = par.til
ORDER BY ALL`
	)
];
