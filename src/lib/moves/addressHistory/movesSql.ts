import { chainOf, facts, kept, settled } from '#lib/moves/addressHistory/episodesSql.ts';
import { openEnd, readRows, unknownStart } from '#lib/moves/addressHistory/readSql.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

/** Municipality and street, and what comes behind them: house, floor, door. */
const street = (address: string) => `left(${address}, 9)`;
const house = (address: string) => `substr(${address}, 10)`;

/**
 * Step 7, second half: a street that so many left on one day for one other, each to the same house, floor and
 * door. Only where so many came to one street on one day are people's episodes looked at.
 */
const renamed = `
_renamed AS MATERIALIZED (
	SELECT start AS dag, ${street('foer_adresse')} AS fra_vej, ${street('adresse')} AS til_vej
	FROM ${chainOf(`(
		SELECT * FROM _kept WHERE person IN (
			SELECT person FROM _read WHERE (start, ${street('adresse')}) IN (
				SELECT (start, ${street('adresse')}) FROM _read WHERE renaming > 0 GROUP BY ALL HAVING count(*) >= renaming
			)
		)
	)`)}
	WHERE start - foer_slut <= bridge AND ${house('foer_adresse')} = ${house('adresse')}
		AND ${street('foer_adresse')} <> ${street('adresse')}
	GROUP BY ALL
	HAVING count(*) >= renaming
)`;

/** Of a number with ten digits; a replacement number's day is 60 too many. The seventh digit tells the century. */
const bornBy = (number: string) => {
	const year = `CAST(substr(${number}, 5, 2) AS INTEGER)`;
	const seventh = `substr(${number}, 7, 1)`;
	const century =
		`CASE WHEN ${seventh} <= '3' THEN 1900 WHEN ${seventh} IN ('4', '9') THEN CASE WHEN ${year} <= 36 THEN 2000 ELSE 1900 END ` +
		`WHEN ${year} <= 57 THEN 2000 ELSE 1800 END`;
	const day = `CAST(left(${number}, 2) AS INTEGER)`;
	const dayOfMonth = `CASE WHEN ${day} > 60 THEN ${day} - 60 ELSE ${day} END`;
	return (
		`CASE WHEN ${number} GLOB '${'[0-9]'.repeat(10)}' THEN ` +
		`try_cast(printf('%04d-%s-%02d', ${year} + ${century}, substr(${number}, 3, 2), ${dayOfMonth}) AS DATE) END`
	);
};

/** Step 8: what an episode's start means. */
const arrival = `
	CASE WHEN foer_adresse IS NULL AND start = ${unknownStart} THEN NULL
		WHEN foer_adresse IS NULL AND start = coalesce(foedt, ${bornBy('person')}) THEN 'fødsel'
		WHEN foer_adresse IS NULL OR start - foer_slut > bridge THEN CASE coverage WHEN 'country' THEN 'indvandring' ELSE 'tilflytning' END
		WHEN adresse = foer_adresse AND mergeneighbours THEN NULL
		WHEN left(adresse, 4) = left(foer_adresse, 4) THEN 'inden for'
		ELSE 'mellem' END`;

/** What its end means where nothing follows on it. */
const departure = `
	CASE WHEN naeste_start IS NOT NULL THEN
			CASE WHEN naeste_start - slut > bridge THEN CASE coverage WHEN 'country' THEN 'udvandring' ELSE 'fraflytning' END END
		WHEN slut = ${openEnd} THEN NULL
		WHEN status = 90 THEN 'død'
		WHEN status = 80 OR coverage = 'country' THEN 'udvandring'
		ELSE 'fraflytning' END`;

const ends = `
_ends AS NOT MATERIALIZED (
	SELECT
		forloeb.*,
		dag IS NOT NULL AND ${house('foer_adresse')} = ${house('adresse')} AND start - foer_slut <= bridge AS omdoebt,
		CASE WHEN omdoebt THEN NULL ELSE ${arrival} END AS ankomst,
		${departure} AS afgang
	FROM ${chainOf('_kept')} AS forloeb LEFT JOIN _renamed
		ON dag = start AND fra_vej = ${street('foer_adresse')} AND til_vej = ${street('adresse')}
)`;

const codes = municipalities.map(({ kode }) => `'${kode}'`).join(', ');

/** Before the reform of 2007 a code may have meant another municipality, or one that is no more. */
const isOldCode = (code: string, day: string) =>
	`coalesce(${day} < DATE '2007-01-01' AND (${code} IN ('0707', '0849') OR ${code} NOT IN ('', '----', '0411', ${codes})), false)`;

const isAdministrative = (address: string) =>
	`coalesce(substr(${address}, 6, 4) BETWEEN '9900' AND '9999', false)`;

const code = (address: string) =>
	`CASE WHEN left(${address}, 4) NOT IN ('', '----') THEN left(${address}, 4) END`;

const moves = `
_moves AS NOT MATERIALIZED (
	SELECT
		person,
		dato,
		art,
		${code('fra_adresse')} AS fra,
		${code('til_adresse')} AS til,
		fra_adresse,
		til_adresse,
		CASE WHEN art NOT IN ('fødsel', 'død') THEN CAST(hash(dato, fra_adresse, til_adresse) >> 1 AS BIGINT) END AS husstand,
		${isAdministrative('fra_adresse')} OR ${isAdministrative('til_adresse')} AS administrativ,
		dato >= seneste_uger AS ufuldstaendig,
		${isOldCode('left(fra_adresse, 4)', 'fra_start')} OR ${isOldCode('left(til_adresse, 4)', 'dato')} AS kode_foer_2007
	FROM (
		SELECT
			person,
			CASE WHEN rejser THEN slut ELSE start END AS dato,
			CASE WHEN rejser THEN afgang ELSE ankomst END AS art,
			CASE WHEN rejser THEN adresse WHEN ankomst IN ('inden for', 'mellem') THEN foer_adresse END AS fra_adresse,
			CASE WHEN NOT rejser THEN adresse END AS til_adresse,
			CASE WHEN rejser THEN start ELSE foer_start END AS fra_start
		FROM (
			SELECT *, unnest(CASE
				WHEN afgang IS NULL THEN CASE WHEN ankomst IS NULL THEN [] ELSE [false] END
				WHEN ankomst IS NULL THEN [true]
				ELSE [false, true] END) AS rejser
			FROM _ends
		)
	) CROSS JOIN _facts
	WHERE (since IS NULL OR dato >= CAST(since AS DATE)) AND (before IS NULL OR dato < CAST(before AS DATE))
)`;

/** Steps 1 to 7: episodes beside their neighbours, and what begins and ends with each. */
export const toEnds = [readRows, settled, facts, kept, renamed, ends].join(',');

/** Steps 8 to 10. */
export const toMoves = [toEnds, moves].join(',');
