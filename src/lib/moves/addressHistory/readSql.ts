/** Stands for a start that is not known and for an end that has not come, inside the queries only. */
export const unknownStart = `DATE '0001-01-01'`;
export const openEnd = `DATE '9999-12-31'`;

/** `dd-mm-yyyy` and its kin; a column of dates passes as it is, since `typeof` is settled before a row is read. */
const date = (column: string) =>
	`CASE WHEN typeof(${column}) = 'VARCHAR' THEN CAST(try_strptime(trim(CAST(${column} AS VARCHAR)), ` +
	`['%d-%m-%Y', '%Y-%m-%d', '%d.%m.%Y', '%d/%m/%Y', '%Y%m%d', '%Y%m%d%H%M']) AS DATE) ` +
	`ELSE try_cast(${column} AS DATE) END`;

const isSentinel = (day: string) =>
	`coalesce(${day} IN (DATE '0001-01-01', DATE '1900-01-01', DATE '9999-12-31'), false)`;

/** Without spaces around it; nothing where nothing is left. Texts of the usual length are not looked into. */
const text = (column: string, length = -1) =>
	`CASE WHEN strlen(CAST(${column} AS VARCHAR)) = ${length} THEN CAST(${column} AS VARCHAR) ELSE nullif(trim(CAST(${column} AS VARCHAR)), '') END`;

const plain = (column: string) => `coalesce(CAST(${column} AS VARCHAR), '')`;

const isUnread = (day: string, column: string) => `${day} IS NULL AND ${text(column)} IS NOT NULL`;

/** A code has four digits. */
const padded = (code: string) =>
	`coalesce(CASE WHEN strlen(${code}) < 4 THEN lpad(${code}, 4, '0') ELSE ${code} END, '----')`;

/** Ten digits, with the zero that nine have lost and without a sign before the last four. A pseudonym stays. */
const number =
	`CASE WHEN strlen(p) = 9 AND p GLOB '${'[0-9]'.repeat(9)}' THEN '0' || p ` +
	`WHEN strlen(p) = 11 AND substr(p, 7, 1) IN ('-', ' ') THEN left(p, 6) || right(p, 4) ELSE p END`;

/**
 * Step 1, as far as each row tells by itself. Columns that an extract may lack come from the union by name,
 * whose first half is empty and costs nothing. An address is one text, with the municipality's code in its
 * first four places and the street's in the next but one: two texts are compared instead of five.
 */
export const readRows = `
_rows AS NOT MATERIALIZED (
	SELECT
		${number} AS person,
		CASE WHEN k IS NULL AND v IS NULL THEN '' ELSE ${padded('k')} || ' ' || ${padded('v')} || ' ' || hus END AS adresse,
		CASE WHEN til IS NULL OR ${isSentinel('til')} THEN ${unknownStart} ELSE til END AS start,
		CASE WHEN fra IS NULL OR ${isSentinel('fra')} THEN ${openEnd} ELSE fra END AS slut,
		registreret,
		foedt,
		CAST(status AS UTINYINT) AS status,
		coalesce(p <> person, false) OR coalesce(strlen(k) < 4, false) OR coalesce(strlen(v) < 4, false) AS udfyldt,
		${isSentinel('til')} OR ${isSentinel('fra')} AS uden_dag,
		CASE WHEN p IS NULL THEN 'intet personnummer'
			WHEN uden_dato THEN 'dato kan ikke læses'
			WHEN strlen(k) > 4 OR strlen(v) > 4 THEN 'kode kan ikke læses' END AS udeladt
	FROM (
		SELECT
			${text('personnummer', 10)} AS p,
			${text('kommunekode', 4)} AS k,
			${text('vejkode', 4)} AS v,
			${plain('husnr')} || CASE WHEN ${plain('etage')} = '' AND ${plain('side')} = '' THEN ''
				ELSE ' ' || ${plain('etage')} || ' ' || ${plain('side')} END AS hus,
			${date('tilflytningsdato')} AS til,
			${date('fraflytningsdato')} AS fra,
			${date('registreret')} AS registreret,
			${date('foedselsdato')} AS foedt,
			CASE CAST(status AS VARCHAR) WHEN '80' THEN 80 WHEN '90' THEN 90 ELSE 0 END AS status,
			${isUnread('til', 'tilflytningsdato')} OR ${isUnread('fra', 'fraflytningsdato')} AS uden_dato
		FROM (
			SELECT NULL AS etage, NULL AS side, NULL AS registreret, NULL AS status, NULL AS foedselsdato WHERE false
			UNION ALL BY NAME
			SELECT * FROM query_table(tabel)
		)
	)
),
_read AS NOT MATERIALIZED (
	SELECT * FROM _rows WHERE udeladt IS NULL
)`;
