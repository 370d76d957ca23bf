import { tableMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';

export const residenceMacros: readonly LibraryMacro[] = [
	tableMacro(
		'lengthOfResidence',
		'tabel, entry := 0, weight := 1',
		`
WITH "kladde ophold" AS (
	SELECT tid::DOUBLE AS tid, coalesce(entry, 0)::DOUBLE AS fra_tid, ophoert, weight AS antal
	FROM query_table(tabel) WHERE tid > coalesce(entry, 0)
),
"kladde tider" AS (
	SELECT
		tid,
		sum(kom) AS kom,
		CAST(sum(slut) AS BIGINT) AS ophoert,
		CAST(sum(ude) AS BIGINT) AS censureret
	FROM (
		SELECT fra_tid AS tid, antal AS kom, 0 AS slut, 0 AS ude FROM "kladde ophold"
		UNION ALL
		SELECT tid, 0, CASE WHEN ophoert THEN antal ELSE 0 END, CASE WHEN ophoert THEN 0 ELSE antal END
		FROM "kladde ophold"
	)
	GROUP BY tid
),
"kladde risiko" AS (
	SELECT *, CAST(coalesce(sum(kom - ophoert - censureret) OVER (
		ORDER BY tid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
	), 0) AS BIGINT) AS under_risiko
	FROM "kladde tider"
),
"kladde kurve" AS (
	SELECT
		tid, under_risiko, ophoert, censureret,
		product(CASE WHEN ophoert = 0 THEN 1 ELSE 1 - ophoert / under_risiko END) OVER (ORDER BY tid) AS andel,
		sum(ophoert / nullif(under_risiko::DOUBLE * (under_risiko - ophoert), 0)) OVER (ORDER BY tid) AS spredning
	FROM "kladde risiko"
),
"kladde bredde" AS (
	SELECT
		*,
		CASE WHEN andel > 0 AND andel < 1 THEN 1.959963984540054::DOUBLE * sqrt(spredning) / ln(andel) END AS bredde
	FROM "kladde kurve" WHERE ophoert + censureret > 0
)
SELECT 0::DOUBLE AS tid, 0::BIGINT AS under_risiko, 0::BIGINT AS ophoert, 0::BIGINT AS censureret,
	1::DOUBLE AS andel, 1::DOUBLE AS nedre, 1::DOUBLE AS oevre
UNION ALL
SELECT tid, under_risiko, ophoert, censureret, andel,
	CASE WHEN andel = 1 THEN 1 ELSE pow(andel, exp(-bredde)) END,
	CASE WHEN andel = 1 THEN 1 ELSE pow(andel, exp(bredde)) END
FROM "kladde bredde"
ORDER BY tid`
	),
	tableMacro(
		'returnMoves',
		'tabel, months := 12',
		`
WITH "kladde ud" AS (
	SELECT person, fra, dato, dato + to_months(CAST(months AS INTEGER)) AS frist
	FROM query_table(tabel)
	WHERE fra IS NOT NULL AND til IS DISTINCT FROM fra
		AND dato + to_months(CAST(months AS INTEGER)) <= (SELECT max(dato) FROM query_table(tabel))
),
"kladde hjem" AS (
	SELECT person, til, dato FROM query_table(tabel) WHERE til IS NOT NULL AND til IS DISTINCT FROM fra
)
SELECT
	ud.fra AS omraade,
	count(*) AS ud,
	count(*) FILTER (hjem.dato <= ud.frist) AS tilbage,
	count(*) FILTER (hjem.dato <= ud.frist) / count(*) AS andel
FROM "kladde ud" AS ud
ASOF LEFT JOIN "kladde hjem" AS hjem
	ON hjem.person = ud.person AND hjem.til = ud.fra AND hjem.dato > ud.dato
GROUP BY ud.fra
ORDER BY omraade`
	)
];
