/** Ten million generated moves between 98 areas by two million persons: the same rows in every engine. */
export const tenMillionMoves = `
SELECT
	CAST(hash(number) % 98 AS INTEGER) AS origin,
	CAST(hash(number * 31 + 7) % 98 AS INTEGER) AS destination,
	CAST(hash(number * 17 + 3) % 2000000 AS INTEGER) AS person
FROM range(10000000) AS generated(number)`;

/** Moves and movers by origin and destination. */
export const odCount = `
SELECT origin, destination, count(*) AS moves, count(DISTINCT person) AS movers
FROM ten_million
GROUP BY origin, destination
ORDER BY origin, destination`;
