import { single } from '#lib/moves/addressHistory/episodesSql.ts';
import { toEnds } from '#lib/moves/addressHistory/movesSql.ts';
import { openEnd, unknownStart } from '#lib/moves/addressHistory/readSql.ts';

const start = `nullif(start, ${unknownStart}) AS tilflytningsdato`;

const ended = (day: string) => `CASE WHEN ${day} < ${openEnd} THEN ${day} - med END`;

/** Step 1: rows whose text was mended, and rows that tell too little to be used. */
const rows = `
SELECT 1 AS trin,
	CASE WHEN udeladt IS NOT NULL THEN udeladt WHEN NOT uden_dag THEN 'udfyldt med nul'
		WHEN udfyldt THEN 'udfyldt med nul; dato uden betydning' ELSE 'dato uden betydning' END AS hvorfor,
	CASE WHEN udeladt IS NULL THEN 'ændret' ELSE 'fjernet' END AS udfald,
	person, adresse, ${start}, nullif(slut, ${openEnd}) AS fraflytningsdato, registreret,
	NULL::DATE AS ny_fraflytningsdato, NULL::BIGINT AS dage
FROM _rows WHERE udeladt IS NOT NULL OR udfyldt OR uden_dag`;

const rivals = `
SELECT CASE WHEN dublet THEN 2 ELSE 3 END, CASE WHEN dublet THEN 'dublet' ELSE 'samme startdato' END, 'fjernet',
	person, adresse, ${start}, nullif(slut, ${openEnd}), registreret, NULL, NULL
FROM _rivals WHERE taber`;

const withoutDays = `
SELECT 4, CASE WHEN slut + med = start THEN 'nul dage' ELSE 'slut før start' END, 'fjernet',
	person, adresse, ${start}, slut, registreret, NULL, NULL
FROM ${single} CROSS JOIN _facts
WHERE slut + med < start OR slut + med = start AND NOT keepzerodays`;

const overlaps = 'givet_slut > slut';
const gapFollows = 'naeste_start > slut';
const merges = 'omdoebt OR ankomst IS NULL AND start - foer_slut <= bridge';

/** Steps 5 to 7, told by an episode's neighbours; an end is written as the extract writes it. */
const neighbours = `
SELECT trin,
	CASE trin WHEN 5 THEN CASE WHEN givet_slut = ${openEnd} THEN 'åben før den næste' ELSE 'overlap' END
		WHEN 6 THEN CASE WHEN naeste_start - slut <= bridge THEN 'hul lukket' ELSE 'hul' END
		ELSE CASE WHEN omdoebt THEN 'omdøbning' ELSE 'samme adresse' END END,
	CASE trin WHEN 5 THEN 'ændret' WHEN 6 THEN CASE WHEN naeste_start - slut <= bridge THEN 'ændret' ELSE 'mærket' END
		ELSE 'fjernet' END,
	person, adresse, ${start}, ${ended('givet_slut')}, registreret,
	CASE WHEN trin = 5 THEN slut - med WHEN trin = 6 AND naeste_start - slut <= bridge THEN naeste_start - med END,
	CASE WHEN trin = 5 AND givet_slut < ${openEnd} THEN givet_slut - slut WHEN trin = 6 THEN naeste_start - slut END
FROM (
	SELECT *, unnest([5, 6, 7]) AS trin FROM _ends WHERE ${overlaps} OR ${gapFollows} OR ${merges}
) CROSS JOIN _facts
WHERE CASE trin WHEN 5 THEN ${overlaps} WHEN 6 THEN ${gapFollows} ELSE ${merges} END`;

export const movesChangedSql = `WITH ${toEnds}${[rows, rivals, withoutDays, neighbours].join('\nUNION ALL')}`;
