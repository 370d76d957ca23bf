import * as fc from 'fast-check';

/** What may stand between two words, some of it made to mislead. */
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '\n\t', ' /* from t9 */ ', ' -- , t8\n', ' /* a /* ( */ */ ');

/** Words joined by gaps. */
const words = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
	fc
		.tuple(...parts.map((part) => fc.tuple(gap, typeof part === 'string' ? fc.constant(part) : part)))
		.map((all) => all.map(([before, text]) => `${before}${text}`).join(''));

const name = fc.constantFrom('t1', 't2', 'T1', '"t 3"', 'æ', 'Ø_1', 'a', 'b', '"a"', '"from"', 'left_');
const table = fc.oneof(
	{ weight: 6, arbitrary: name },
	{ weight: 1, arbitrary: name.map((one) => `main.${one}`) },
	{ weight: 1, arbitrary: name.map((one) => `memory.main . ${one}`) }
);
const alias = fc.constantFrom('', '', ' as x', ' y', ' as "join"', ' z(p, q)', ' sample', ' as set');
const aliasBefore = fc.constantFrom('x:', '"q r" :', 'sample: ');
const cte = fc.constantFrom('a', 'b', 'A', '"a"', 'c', 'æ');
const column = fc.constantFrom('x', 'a.x', '"from"', 'y.z', 'x.st.b', 't1.select');
const literal = fc.constantFrom(
	'1',
	'2.5e3',
	"'from t9'",
	"e'\\' from t9'",
	'$$ , t8 $$',
	'$q$ from t9 $q$',
	'null',
	"date '2024-01-01'",
	'[1, 2]',
	"{'from': 1, k: 2}",
	'$x1'
);

const freeJoins = ['cross join', 'positional join', 'natural join', 'natural left join'];
const boundJoins =
	'join,left join,right outer join,full join,inner join,semi join,anti join,asof join,asof left join'.split(
		','
	);

/** Queries in DuckDB's dialect, composed of its forms at random; they parse, and need not make sense. */
export const anyQuery: fc.Arbitrary<string> = fc.letrec<{
	query: string;
	select: string;
	source: string;
	sources: string;
	expression: string;
}>((tie) => {
	const { query, source, sources, expression } = {
		query: tie('query'),
		source: tie('source'),
		sources: tie('sources'),
		expression: tie('expression')
	};
	const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part);
	const bracketed = words('(', query, ')');
	const tail = fc
		.tuple(
			maybe(words('where', expression)),
			maybe(fc.oneof(words('group by', expression), fc.constant(' group by all'))),
			maybe(words('having', expression)),
			maybe(words('qualify', expression))
		)
		.map((parts) => parts.join(' '));
	const end = fc
		.tuple(maybe(words('order by', expression)), maybe(words('limit 3')))
		.map((parts) => parts.join(' '));
	const operand = fc.oneof({ weight: 3, arbitrary: tie('select') }, { weight: 1, arbitrary: bracketed });
	const recursive = fc.constantFrom('', '', 'recursive');
	const kept = fc.constantFrom('', '', '(p, q)');
	const materialised = fc.constantFrom('', '', 'materialized', 'not materialized');
	const oneCte = words(cte, kept, 'as', materialised, bracketed);
	const setWord = fc.constantFrom('union', 'union all', 'union all by name', 'except', 'intersect all');
	return {
		query: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			tie('select'),
			words(tie('select'), end),
			words(operand, setWord, operand, end),
			words('with', recursive, oneCte, tie('select')),
			words('with', recursive, oneCte, ', d as', bracketed, operand, setWord, operand)
		),
		select: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			words('from', table, alias),
			words('select', expression, 'from', sources, tail),
			words('from', sources, 'select', expression, tail),
			words('select distinct', expression, ',', expression, 'as "from" from', source),
			words('values (', expression, ')'),
			words('table', table)
		),
		sources: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			source,
			words(source, ',', sources),
			words(source, fc.constantFrom(...freeJoins), source),
			words(source, fc.constantFrom(...boundJoins), source, 'using (x)'),
			words(source, fc.constantFrom(...boundJoins), source, 'on', expression),
			words(source, 'left join lateral', bracketed, 'on true')
		),
		source: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			words(table, alias),
			words(bracketed, alias),
			words(aliasBefore, table),
			words(aliasBefore, bracketed),
			words('lateral', bracketed, 'as l'),
			words('(', source, 'cross join', source, ')'),
			words('(values (', expression, ')) v(x)'),
			words('range(', expression, ') r'),
			words('unnest(', expression, ') as u(x)'),
			words(table, 'pivot (sum(x) for y in (1, 2)) p'),
			words(table, 'unpivot (v for n in (x, y)) u'),
			words('(describe', table, ')'),
			words('(pivot', table, 'on x in (1) using sum(y))')
		),
		expression: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			column,
			literal,
			words(
				'(',
				expression,
				fc.constantFrom('+', '||', 'and', '<>', '->', 'is distinct from'),
				expression,
				')'
			),
			words('extract(year from', expression, ')'),
			words("trim(both 'from' from", expression, ')'),
			words('substring(', expression, 'from 1 for 2)'),
			words('case when', expression, 'then', expression, 'else', expression, 'end'),
			words('cast(', expression, 'as struct(x int, y varchar[]))'),
			words('(', expression, ')::varchar'),
			words('list_transform(', expression, ', lambda i: i +', expression, ')'),
			words('[i for i in [', expression, '] if', expression, ']'),
			words('count(*) filter (where', expression, ') over (order by', column, ')'),
			words("{'k': ", expression, '}'),
			bracketed,
			words(fc.constantFrom('exists', 'not exists', 'array'), bracketed),
			words('x in', bracketed),
			words('x = any', bracketed)
		)
	};
}).query;
