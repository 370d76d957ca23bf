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

/** The same moves as a table of moves has them: municipality codes of four characters. */
export const tenMillionCoded = `
SELECT
	printf('%04d', 101 + hash(number) % 98) AS fra,
	printf('%04d', 101 + hash(number * 31 + 7) % 98) AS til,
	CAST(hash(number * 17 + 3) % 2000000 AS INTEGER) AS person
FROM range(10000000) AS generated(number)`;

/** Moves and movers at the level of municipalities, by the library's macro and written out by hand. */
export const odByMacro = `FROM odMatrix('ten_million', mover := person)`;
export const odByHand = `
SELECT fra, til, count(*) AS flytninger, count(DISTINCT person) AS flyttere
FROM ten_million
GROUP BY fra, til`;
