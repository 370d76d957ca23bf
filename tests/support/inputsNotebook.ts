/** A notebook of parameters: a form of two, a table of values, and what reads them. */
export const inputsNotebook = `---
kladde: 1
title: Parametre
language: da
run: auto
---

Valgt: \${valgte}, i \${periode}.

\`\`\`input valgte
type: select
label: Kommuner
help: Flere kan vælges
multiple: true
optionsFrom: kommuner
form: filter
value: ['0101'] # begynder med én
\`\`\`

\`\`\`input periode
type: period
label: Periode
form: filter
value: { fra: 2024-01-01, til: 2024-12-31 }
\`\`\`

\`\`\`input satser
type: table
label: Satser
columns:
  - { name: kode, type: text, label: Kode }
  - { name: sats, type: decimal, label: Sats }
value:
  - { kode: '0101', sats: 12.5 } # byrådet
\`\`\`

\`\`\`sql tal
SELECT k.navn, coalesce(s.sats, 0) AS sats, $periode.til - $periode.fra + 1 AS dage
FROM kommuner k LEFT JOIN satser s USING (kode)
WHERE k.kode IN $valgte
ORDER BY k.kode
\`\`\`

\`\`\`ts sum
[{ sum: satser.column('sats').reduce((sum, sats) => sum + sats, 0), valgte: valgte.length }]
\`\`\`

\`\`\`sql runder
SELECT random() AS terning, $valgte AS v, $periode AS p
\`\`\`
`;
