/**
 * The list of what fits, in the built app, with 500 declared tables of 50 columns each: the key that opens it
 * is pressed in a query without a FROM clause, where all 25,000 columns are looked at.
 *
 * @type {import('../figure.js').Figure}
 */
export const completion = {
	name: 'completion',
	what: 'key press to painted list of what fits, with 500 tables of 50 columns',
	reference: 'one ms',
	unit: 'ms',
	goal: 100,
	repetitions: 9,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.timeOpening(wideNotebook());
		// The first list fetches what knows SQL.
		await app.timeOffer('ny', 'k');
		return {
			ours: () => app.timeOffer('ny', 'k'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};

function wideNotebook() {
	const numbers = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index + 1);
	const columns = numbers(50).map(
		(column) => `      kolonne_${column}: ${column % 2 === 0 ? 'text' : 'integer'}`
	);
	const extracts = numbers(500).flatMap((table) => [
		`  tabel_${table}:`,
		`    file: tabel_${table}.csv`,
		'    columns:',
		...columns.map((column) => column.replace('kolonne', `kolonne_${table}`))
	]);
	const front = ['---', 'kladde: 1', 'title: Bred', 'extracts:', ...extracts, '---'];
	return [...front, '```sql ny', 'SELECT ', '```', ''].join('\n');
}
