import { isWord } from '#lib/language/sql/lex.ts';

/** Words that are no name without quotes, in any place or as a column: the engine’s own list. */
const taken = new Set(
	(
		'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create ' +
		'default deferrable desc describe distinct do else end except false fetch for foreign from group having in ' +
		'initially intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer ' +
		'pivot_wider placing primary qualify references returning select show some summarize symmetric table then ' +
		'to trailing true union unique unpivot using variadic when where window with anti asof at authorization ' +
		'binary by collation columns concurrently cross freeze full generated glob ilike inner is isnull join left ' +
		'like map natural notnull outer overlaps positional right semi similar struct tablesample try_cast unpack ' +
		'verbose between bigint bit boolean char character coalesce dec decimal exists extract float grouping ' +
		'grouping_id inout int integer interval national nchar none nullif numeric out overlay position precision ' +
		'real row setof smallint substring time timestamp treat trim values varchar'
	).split(' ')
);

/** A name as it is written in SQL: in quotes where it needs them. */
export function writtenName(name: string): string {
	return isWord(name) && !taken.has(name.toLowerCase()) ? name : quotedName(name);
}

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** What can come next, by where one stands. */
export const keywords = {
	statement: list(
		'SELECT,FROM,WITH,VALUES,CREATE TABLE,CREATE VIEW,CREATE MACRO,INSERT INTO,UPDATE,DELETE FROM,PIVOT,UNPIVOT,DESCRIBE,SUMMARIZE,EXPLAIN'
	),
	query: list('SELECT,FROM,WITH,VALUES,PIVOT,UNPIVOT'),
	operand: list(
		'CASE,CAST(),NOT,NULL,TRUE,FALSE,EXISTS,INTERVAL,DATE,TIMESTAMP,DISTINCT,COLUMNS(),COALESCE(),EXTRACT(),TRY_CAST()'
	),
	operator: list('AND,OR,IS NULL,IS NOT NULL,IS DISTINCT FROM,IN,NOT IN,BETWEEN,LIKE,ILIKE,NOT LIKE,COLLATE'),
	inCase: list('WHEN,THEN,ELSE,END'),
	afterCall: list('OVER,FILTER,WITHIN GROUP'),
	inSelect: list('AS,FROM'),
	inOrder: list('ASC,DESC,NULLS FIRST,NULLS LAST'),
	afterStar: list('EXCLUDE,REPLACE,RENAME,FROM'),
	join: list(
		'JOIN,LEFT JOIN,RIGHT JOIN,FULL JOIN,INNER JOIN,CROSS JOIN,ASOF JOIN,SEMI JOIN,ANTI JOIN,POSITIONAL JOIN,NATURAL JOIN'
	),
	joined: list('ON,USING'),
	table: list('LATERAL'),
	window: list('PARTITION BY,ORDER BY,ROWS BETWEEN,RANGE BETWEEN'),
	windowBound: list('UNBOUNDED PRECEDING,UNBOUNDED FOLLOWING,CURRENT ROW,PRECEDING,FOLLOWING'),
	union: list('UNION ALL,UNION,UNION ALL BY NAME,EXCEPT,INTERSECT'),
	pivot: list('ON,USING,GROUP BY'),
	insert: list('VALUES,SELECT,FROM,BY NAME,BY POSITION'),
	update: list('SET'),
	create: list('TABLE,VIEW,MACRO,OR REPLACE,TEMP,TYPE,INDEX')
} as const;

/** The clauses of a SELECT in their order, and what begins each. */
export const clauseOrder = list('FROM,WHERE,GROUP BY,HAVING,WINDOW,QUALIFY,ORDER BY,LIMIT,OFFSET');

export const types = list(
	'VARCHAR,INTEGER,BIGINT,DOUBLE,DECIMAL(18, 2),DATE,TIMESTAMP,TIME,BOOLEAN,SMALLINT,TINYINT,HUGEINT,UINTEGER,UBIGINT,REAL,INTERVAL,BLOB,UUID'
);

/** The engine's grammar knows these, its catalogue does not. */
export const windowFunctions: readonly (readonly [name: string, parameters: string, returns: string])[] = [
	['row_number', '', 'BIGINT'],
	['rank', '', 'BIGINT'],
	['dense_rank', '', 'BIGINT'],
	['percent_rank', '', 'DOUBLE'],
	['cume_dist', '', 'DOUBLE'],
	['ntile', 'num_buckets', 'BIGINT'],
	['lag', 'expr, offset, default', 'ANY'],
	['lead', 'expr, offset, default', 'ANY'],
	['first_value', 'expr', 'ANY'],
	['last_value', 'expr', 'ANY'],
	['nth_value', 'expr, nth', 'ANY']
];
