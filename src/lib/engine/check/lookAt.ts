import { bindQuery, describeQuery } from '#lib/engine/check/bindQuery.ts';
import { isHarmless } from '#lib/engine/check/harmless.ts';
import { lookAtCreated } from '#lib/engine/check/lookAtCreated.ts';
import { parseIn, prepareIn } from '#lib/engine/check/parsing.ts';
import type { LookMeans, Seen } from '#lib/engine/check/seen.ts';
import { statementPart } from '#lib/engine/check/statementPart.ts';
import { afterExplain } from '#lib/engine/explain.ts';
import { withParameters } from '#lib/engine/parameters.ts';
import { joined, ours } from '#lib/engine/rewritten.ts';
import { keepingOf } from '#lib/engine/statementKind.ts';
import type { Statement } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';

/** Binds one statement. */
export async function lookAt(statement: Statement, means: LookMeans): Promise<Seen> {
	if (!isHarmless(statement.text, means.calls))
		return { kind: statement.gives === 'rows' ? 'unknown' : 'end' };
	if (statement.gives === 'rows') return lookAtRows(statement, means);
	const first = firstWord(statement);
	if (/^(?:INSERT|UPDATE|DELETE|MERGE|WITH)$/.test(first)) {
		prepareIn(means.database, withParameters(statement, means.bound));
		return { kind: 'passed' };
	}
	parseIn(means.database, withParameters(statement, means.bound));
	if (first === 'CREATE') return lookAtCreated(statement, means);
	return { kind: /^(?:DROP|COPY|SET|RESET|COMMENT|TRUNCATE)$/.test(first) ? 'passed' : 'end' };
}

async function lookAtRows(statement: Statement, means: LookMeans): Promise<Seen> {
	const explained = afterExplain(statement.text);
	if (explained !== undefined) {
		const inner = statementPart(statement, explained, statement.text.length);
		const seen = await lookAt({ ...inner, gives: givesOf(inner) }, means);
		return { kind: seen.kind === 'end' || seen.kind === 'unknown' ? 'unknown' : 'passed' };
	}
	const body = withParameters(statement, means.bound);
	switch (keepingOf(statement.text)) {
		case 'spoken':
			parseIn(means.database, body);
			return { kind: 'unknown' };
		case 'account':
			parseIn(means.database, body);
			return { kind: 'rows', fields: await describeQuery(joined(ours('FROM ('), body, ours('\n)')), means) };
		default:
			return bindQuery(statement, means);
	}
}

const givesOf = ({ text }: Statement) =>
	/^(?:INSERT|UPDATE|DELETE|MERGE|CREATE|COPY)$/i.test(lex(text).tokens[0]?.text ?? '') ? 'nothing' : 'rows';

const firstWord = ({ text }: Statement) => lex(text).tokens[0]?.text.toUpperCase() ?? '';
