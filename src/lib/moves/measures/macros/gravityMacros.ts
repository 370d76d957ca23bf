import { tableMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';

/** The regressors of pairs that the model can be fitted to, each less its mean, which keeps the equations apart. */
const pairs = `"kladde par" AS (
	SELECT * FROM query_table(tabel)
	WHERE fra <> til AND flytninger >= 0 AND befolkning_fra > 0 AND befolkning_til > 0 AND afstand > 0
),
"kladde midte" AS (
	SELECT avg(ln(befolkning_fra)) AS m1, avg(ln(befolkning_til)) AS m2, avg(ln(afstand)) AS m3 FROM "kladde par"
),
"kladde data" AS (
	SELECT flytninger::DOUBLE AS y, ln(befolkning_fra) - m1 AS x1, ln(befolkning_til) - m2 AS x2, ln(afstand) - m3 AS x3
	FROM "kladde par" CROSS JOIN "kladde midte"
)`;

/** The sums of the normal equations, s_ij = Σ μ x_i x_j and t_i = Σ μ x_i z, where x_0 is 1. */
const sums = [
	...[0, 1, 2, 3].flatMap((i) =>
		[0, 1, 2, 3].filter((j) => j >= i).map((j) => `sum(mu${factor(i)}${factor(j)}) AS s${i}${j}`)
	),
	...[0, 1, 2, 3].map((i) => `sum(mu${factor(i)} * z) AS t${i}`)
].join(', ');

function factor(index: number): string {
	return index === 0 ? '' : ` * x${index}`;
}

/** What an equation is divided by; NULL, and so no answer, where its regressor does not vary by itself. */
const pivotOf = (index: number) =>
	index === 0 ? 'nullif(s00, 0)' : `(CASE WHEN s${index}${index} > 1e-12 * s00 THEN s${index}${index} END)`;

/** One variable eliminated: what remains of the later sums. */
function eliminated(pivot: number): string {
	const later = [0, 1, 2, 3].filter((index) => index > pivot);
	const share = (i: number) => `s${pivot}${i} / ${pivotOf(pivot)}`;
	const rest = [
		...later.flatMap((i) =>
			later.filter((j) => j >= i).map((j) => `s${i}${j} - ${share(i)} * s${pivot}${j} AS s${i}${j}`)
		),
		...later.map((i) => `t${i} - ${share(i)} * t${pivot} AS t${i}`)
	];
	return `* REPLACE (${rest.join(', ')})`;
}

/** One step of iteratively reweighted least squares; the first begins at M + 0.1. */
const step = `
SELECT trin + 1 AS trin, (t0 - s01 * b1 - s02 * b2 - s03 * b3) / ${pivotOf(0)} AS b0, b1, b2, b3
FROM (SELECT *, (t1 - s12 * b2 - s13 * b3) / ${pivotOf(1)} AS b1
FROM (SELECT *, (t2 - s23 * b3) / ${pivotOf(2)} AS b2
FROM (SELECT *, t3 / ${pivotOf(3)} AS b3
FROM (SELECT ${eliminated(2)} FROM (SELECT ${eliminated(1)} FROM (SELECT ${eliminated(0)} FROM (
	SELECT trin, ${sums}
	FROM (
		SELECT *, eta + (y - mu) / mu AS z FROM (
			SELECT *, exp(eta) AS mu FROM (
				SELECT trin, y, x1, x2, x3,
					CASE WHEN trin = 0 THEN ln(y + 0.1) ELSE b0 + b1 * x1 + b2 * x2 + b3 * x3 END AS eta
				FROM "kladde data" CROSS JOIN "kladde trin" WHERE trin < 30
			)
		)
	)
	GROUP BY trin
)))))))`;

const fitted = `
WITH RECURSIVE ${pairs},
"kladde trin" AS (
	SELECT 0 AS trin, NULL::DOUBLE AS b0, NULL::DOUBLE AS b1, NULL::DOUBLE AS b2, NULL::DOUBLE AS b3
	UNION ALL
	${step}
),
"kladde fit" AS (
	SELECT b0 - b1 * m1 - b2 * m2 - b3 * m3 AS alfa, b1 AS beta1, b2 AS beta2, -b3 AS gamma
	FROM "kladde trin" CROSS JOIN "kladde midte" WHERE trin = 30 AND isfinite(b0)
),
"kladde svar" AS (
	SELECT par.*, exp(
		alfa + beta1 * ln(befolkning_fra) + beta2 * ln(befolkning_til) - gamma * ln(afstand)
	) AS forventet
	FROM "kladde par" AS par CROSS JOIN "kladde fit"
)`;

export const gravityMacros: readonly LibraryMacro[] = [
	tableMacro(
		'gravity',
		'tabel',
		`${fitted}
SELECT *, kladde.pearsonResidual(flytninger, forventet) AS residual FROM "kladde svar"`
	),
	tableMacro(
		'gravityFit',
		'tabel',
		`${fitted}
SELECT alfa, beta1, beta2, gamma, devians, par FROM "kladde fit" CROSS JOIN (
	SELECT
		2 * sum(
			CASE WHEN flytninger = 0 THEN 0 ELSE flytninger * ln(flytninger / forventet) END - (flytninger - forventet)
		) AS devians,
		count(*) AS par
	FROM "kladde svar"
)`
	)
];
