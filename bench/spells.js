/**
 * Ten million generated episodes of two million persons, five each, as an extract of an address history holds
 * them. A tenth of a percent are double. The numbers have 60 added to the day, so that nobody has them.
 */
export const tenMillionSpells = `
SELECT
	printf('7%d%02d%02d%04d', person % 10, 1 + person // 10 % 12, person // 120 % 100, person // 12000) AS personnummer,
	printf('%04d', 101 + hash(person, spell) % 98 * 7) AS kommunekode,
	printf('%04d', 1 + hash(person, spell, 1) % 800) AS vejkode,
	CAST(1 + hash(person, spell, 2) % 140 AS VARCHAR) AS husnr,
	CASE WHEN hash(person, spell, 3) % 2 = 0 THEN 'st' ELSE '' END AS etage,
	CASE WHEN hash(person, spell, 3) % 2 = 0 THEN 'th' ELSE '' END AS side,
	since AS tilflytningsdato,
	CASE WHEN spell < 4 THEN DATE '2000-01-01' + CAST((spell + 1) * 1500 + hash(person, spell + 1) % 1400 AS INTEGER) END AS fraflytningsdato,
	since + CAST(hash(person, spell) % 5 AS INTEGER) AS registreret,
	'01' AS status
FROM (
	SELECT number // 5 AS person, number % 5 - CASE WHEN number % 5000 = 4 THEN 1 ELSE 0 END AS spell,
		DATE '2000-01-01' + CAST(spell * 1500 + hash(person, spell) % 1400 AS INTEGER) AS since
	FROM range(10000000) AS generated(number)
)`;
