/**
 * The OD matrix in two other engines of a browser. Each takes the rows before the clock starts, and gives its
 * answer's rows.
 *
 * @typedef {{ readonly fra: readonly string[], readonly til: readonly string[], readonly person: Int32Array }} Rows
 * @typedef {() => number} CountOd how many rows the matrix has
 */

/** @param {Rows} rows @returns {Promise<CountOd>} */
export async function inArquero({ fra, til, person }) {
	const { op, table } = await import('arquero');
	const moves = table({ fra, til, person });
	return () =>
		moves
			.groupby('fra', 'til')
			.rollup({ flytninger: op.count(), flyttere: op.distinct('person') })
			.numRows();
}

/** @param {Rows} rows @returns {Promise<CountOd>} */
export async function inSqlite({ fra, til, person }) {
	const { default: initSqlJs } = await import('sql.js');
	const { Database } = await initSqlJs({ locateFile: (file) => new URL(file, location.href).href });
	const database = new Database();
	database.run('CREATE TABLE ten_million (fra TEXT, til TEXT, person INTEGER); BEGIN');
	const insert = database.prepare('INSERT INTO ten_million VALUES (?, ?, ?)');
	for (let row = 0; row < person.length; row++)
		insert.run([fra[row] ?? '', til[row] ?? '', person[row] ?? 0]);
	insert.free();
	database.run('COMMIT');
	return () => {
		const [answer] = database.exec(
			'SELECT fra, til, count(*), count(DISTINCT person) FROM ten_million GROUP BY fra, til'
		);
		return answer?.values.length ?? 0;
	};
}
