import { rowsOf } from '#lib/engine/arrowRows.ts';
import { prepareIn } from '#lib/engine/check/parsing.ts';
import type { LookMeans, Seen } from '#lib/engine/check/seen.ts';
import { statementPart } from '#lib/engine/check/statementPart.ts';
import type { Field } from '#lib/engine/engine.ts';
import { withParameters } from '#lib/engine/parameters.ts';
import { joined, ours, type Rewritten } from '#lib/engine/rewritten.ts';
import { runWritten } from '#lib/engine/runWritten.ts';
import type { Statement } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';

/** The columns of a query; unknown where they come from the data, as PIVOT's do without a list. */
export async function bindQuery(statement: Statement, means: LookMeans): Promise<Seen> {
	const body = withParameters(statement, means.bound);
	const pivots = lex(statement.text).tokens.some(({ text }) => /^pivot(?:_wider)?$/i.test(text));
	if (!pivots || prepareIn(means.database, joined(ours('DESCRIBE '), body)))
		return { kind: 'rows', fields: await describeQuery(body, means) };
	const stand = standForPivot(statement);
	if (stand !== undefined) await describeQuery(withStand(stand, means), means);
	return { kind: 'unknown' };
}

/** DESCRIBE binds without optimising, so that next to nothing of the text is worked out. */
export async function describeQuery(body: Rewritten, means: LookMeans): Promise<readonly Field[]> {
	const fields = fieldsIn(await runWritten(joined(ours('DESCRIBE '), body), means));
	const names = new Set(fields.map(({ name }) => name.toLowerCase()));
	if (names.size === fields.length) return fields;
	// A table has its columns renamed where two are alike, and so has a query in brackets.
	return fieldsIn(await runWritten(joined(ours('DESCRIBE FROM ('), body, ours('\n)')), means));
}

const fieldsIn = (answer: Uint8Array): readonly Field[] =>
	rowsOf(answer).map(([name, type]) => ({ name: String(name), type: String(type), nullable: true }));

/** `PIVOT source ON … USING … GROUP BY …`, of which its own parts at least can be bound. */
function standForPivot(statement: Statement): readonly Statement[] | undefined {
	const { tokens } = lex(statement.text);
	if (!/^pivot(?:_wider)?$/i.test(tokens[0]?.text ?? '')) return undefined;
	let depth = 0;
	const marks = tokens.filter(({ kind, text }) => {
		if ('([{'.includes(text)) depth += 1;
		if (')]}'.includes(text)) depth -= 1;
		return depth === 0 && kind === 'word' && /^(?:on|using|group|order|limit)$/i.test(text);
	});
	const from = (word: string) => {
		const at = marks.findIndex(({ text }) => text.toLowerCase() === word);
		if (at < 0) return [];
		const skipped = word === 'group' ? tokens[tokens.indexOf(marks[at]!) + 1]!.end : marks[at]!.end;
		return [statementPart(statement, skipped, marks[at + 1]?.start ?? statement.text.length)];
	};
	const source = statementPart(statement, tokens[0]!.end, marks[0]?.start ?? statement.text.length);
	return [source, ...from('on'), ...from('using'), ...from('group')];
}

function withStand([source, ...columns]: readonly Statement[], { bound }: LookMeans): Rewritten {
	const listed = columns.flatMap((part) => [ours('\n, '), withParameters(part, bound)]).slice(1);
	return joined(
		ours('SELECT '),
		...listed,
		ours('\nFROM '),
		withParameters(source!, bound),
		ours('\nGROUP BY ALL')
	);
}
