import { openEnd } from '#lib/moves/addressHistory/readSql.ts';

/** In the order of registration: the last of those that begin on one day is kept. */
const byRegistration = `registreret NULLS FIRST, slut, adresse, status`;

/**
 * Steps 2 to 4. Sorting ten million rows to find the few that begin on one day would need as much memory
 * again as the window that follows; counting a hash of person and day needs a quarter. Two pairs of one hash
 * do no harm: they are looked at in vain.
 */
export const settled = `
_doubtful AS MATERIALIZED (
	SELECT hash(person, start) AS noegle FROM _read GROUP BY ALL HAVING count(*) > 1
),
_rivals AS MATERIALIZED (
	SELECT *,
		lead(start) OVER samme IS NOT NULL AS taber,
		coalesce(lead((registreret, slut, adresse, status)) OVER samme IS NOT DISTINCT FROM (registreret, slut, adresse, status), false) AND taber AS dublet
	FROM _read
	WHERE hash(person, start) IN (SELECT noegle FROM _doubtful)
	WINDOW samme AS (PARTITION BY person, start ORDER BY ${byRegistration})
)`;

/** What steps 2 and 3 leave. */
export const single = `(
	SELECT person, adresse, start, slut, status, foedt, registreret FROM _read
	WHERE hash(person, start) NOT IN (SELECT noegle FROM _doubtful)
	UNION ALL
	SELECT person, adresse, start, slut, status, foedt, registreret FROM _rivals WHERE NOT taber
)`;

/**
 * Step 6, first half: is the date of leaving the last day at the address, or the first day away from it? One
 * answer for the whole extract: whether the next start less the end is oftener one than nothing. Of an extract
 * of many millions, persons with about one million episodes are asked, chosen by a hash of the number.
 */
export const facts = `
_facts AS MATERIALIZED (
	SELECT
		CAST(CASE WHEN coverage NOT IN ('part', 'country') THEN error('coverage: part or country')
			WHEN inclusive = 'yes' THEN 1 WHEN inclusive = 'no' THEN 0 WHEN inclusive <> 'auto' THEN error('inclusive: auto, yes or no') ELSE (
			SELECT CAST(count(*) FILTER (afstand = 1) > count(*) FILTER (afstand = 0) AS INTEGER) FROM (
				SELECT lead(start) OVER (PARTITION BY person ORDER BY start, ${byRegistration}) - slut AS afstand
				FROM _read
				WHERE inclusive = 'auto'
					AND hash(person) % greatest(1, (SELECT count(*) FROM query_table(tabel)) // 1000000) = 0
			)
		) END AS INTEGER) AS med,
		CAST(date_trunc('week', coalesce(
			CAST(extracted AS DATE), (SELECT coalesce(max(registreret), max(start)) FROM _read)
		) - CAST(latedays AS INTEGER)) AS DATE) AS seneste_uger
)`;

/** Episodes with an end that is the first day away, whatever the extract's convention, and of some length. */
export const kept = `
_kept AS NOT MATERIALIZED (
	SELECT * FROM (
		SELECT * REPLACE (CASE WHEN slut < ${openEnd} THEN slut + med ELSE slut END AS slut)
		FROM ${single} CROSS JOIN _facts
	)
	WHERE slut > start OR keepzerodays AND slut = start
)`;

/**
 * The one window over all rows: each episode beside the one before and the start of the one after. Step 5:
 * an episode ends where the next begins, at the latest.
 */
export const chainOf = (episodes: string) => `(
	SELECT * REPLACE (
		least(slut, naeste_start) AS slut,
		CASE WHEN foer_slut < start THEN foer_slut WHEN foer_slut IS NOT NULL THEN start END AS foer_slut
	), slut AS givet_slut
	FROM (
		SELECT person, adresse, start, slut, status, foedt, registreret,
			lead(start) OVER forloeb AS naeste_start,
			lag(adresse) OVER forloeb AS foer_adresse,
			lag(slut) OVER forloeb AS foer_slut,
			lag(start) OVER forloeb AS foer_start
		FROM ${episodes}
		WINDOW forloeb AS (PARTITION BY person ORDER BY start)
	)
)`;
