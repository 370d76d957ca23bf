/**
 * The cells a person writes on the ten FLY66 files, loaded as one extract `fly66` with the file's name in
 * the column `fil`. Rows are "Til X" / "Fra Y"; the columns `0...5` to `0...14` are ten years of age,
 * counted from the first age in the file's name. Christiansø is in the files and no municipality.
 */
export const fly66Cells = {
	moves: `WITH omraader AS (
  SELECT kode, navn FROM kommuner
  UNION ALL
  VALUES ('0411', 'Christiansø')
),
lang AS (
  UNPIVOT fly66 ON COLUMNS('^0[.]{3}') INTO NAME etiket VALUE antal
)
SELECT
  f.kode AS fra,
  t.kode AS til,
  CAST(regexp_extract(fil, '_([0-9]+)-', 1) AS INTEGER) + CAST(substr(etiket, 5) AS INTEGER) - 5 AS alder,
  CAST(antal AS INTEGER) AS antal
FROM lang
LEFT JOIN omraader AS f ON f.navn = substr(orig, 5)
LEFT JOIN omraader AS t ON t.navn = substr(dest, 5)
WHERE antal > 0`,

	balance: `SELECT
  CAST(coalesce(sum(antal) FILTER (WHERE til = $kommune), 0) AS INTEGER) AS ind,
  CAST(coalesce(sum(antal) FILTER (WHERE fra = $kommune), 0) AS INTEGER) AS ud,
  ind - ud AS netto,
  ind + ud AS brutto
FROM moves
WHERE fra <> til`,

	matrix: `SELECT f.navn AS fra, t.navn AS til, CAST(sum(antal) AS INTEGER) AS antal
FROM moves AS m
JOIN kommuner AS f ON f.kode = m.fra
JOIN kommuner AS t ON t.kode = m.til
WHERE f.region = '1084' AND t.region = '1084' AND m.fra <> m.til
GROUP BY ALL
ORDER BY ALL`,

	flows: `SELECT fra, til, CAST(sum(antal) AS INTEGER) AS antal FROM moves GROUP BY ALL ORDER BY ALL`,

	heatmap: `Plot.plot({
  width: 760,
  height: 680,
  marginLeft: 120,
  marginBottom: 110,
  x: { label: 'Fra', tickRotate: -60 },
  y: { label: 'Til' },
  color: { type: 'log', scheme: 'blues', legend: true, label: 'Flytninger' },
  marks: [
    Plot.cell([...matrix], {
      x: 'fra',
      y: 'til',
      fill: 'antal',
      title: ({ fra, til, antal }) => \`\${fra} → \${til}: \${antal}\`,
      tip: true
    })
  ]
})`,

	effectiveness: `const alle = [...flows];
const ind = d3.rollup(alle, (par) => d3.sum(par, (p) => p.antal), (p) => p.til);
const ud = d3.rollup(alle, (par) => d3.sum(par, (p) => p.antal), (p) => p.fra);
const effektivitet = [...new Set([...ind.keys(), ...ud.keys()])].sort().map((kode) => {
  const [til, fra] = [ind.get(kode) ?? 0, ud.get(kode) ?? 0];
  return { kode, ind: til, ud: fra, effektivitet: (100 * (til - fra)) / (til + fra) };
});
effektivitet`
} as const;

/** What must come out: DOMAIN.md's figures of the women's files, counted apart with native DuckDB. */
export const fly66Figures = {
	total: 156_541,
	gladsaxe: { ind: 2439, ud: 2653, netto: -214, brutto: 5092 },
	fromCopenhagenToGladsaxe: 941,
	fromGladsaxeToCopenhagen: 800,
	/** Σ|in − out| over the 98 municipalities and Christiansø. */
	netSum: 14_884
} as const;
