import type { CatalogueFunction } from '#lib/assist/catalogue.ts';
import { describedFields } from '#lib/engine/describedFields.ts';
import { once } from '#lib/notebook/once.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';
import type { LookUp } from '#lib/workspace/livingCatalogue.ts';

/** Asks the engine for shapes and functions, behind whatever the notebook wants of it. */
export function lookUpIn(inBackground: BackgroundQuery): LookUp {
	const never = new AbortController().signal;
	const reader = once(() => import('#lib/engine/arrowRows.ts'));
	const quoter = once(() => import('#lib/language/sql/quote.ts'));
	const rows = async (sql: string) => {
		const [{ rowsOf }, answer] = await Promise.all([reader(), inBackground(sql, never)]);
		return answer.ok ? rowsOf(answer.value) : undefined;
	};
	return {
		async describe(relation) {
			const { quoteIdentifier } = await quoter();
			const found = await rows(`DESCRIBE ${quoteIdentifier(relation)}`);
			return found && describedFields(found);
		},
		async functions(language) {
			const [{ libraryFunctions }, found] = await Promise.all([
				import('./libraryFunctions.ts'),
				rows(functionsSql)
			]);
			return found && [...found.map(functionOf), ...libraryFunctions(language)];
		}
	};
}

/**
 * What a cell may call: no operators, nothing that reads files or settings; one row for each name. An empty list
 * joins to NULL. Ways to call it are one text, since a thousand lists of structs take the page longer to read than
 * a frame lasts: ways are parted by chr(29), their parts by chr(30), a part's entries by chr(31).
 */
const functionsSql = `
	SELECT
		function_name,
		CASE function_type WHEN 'macro' THEN 'scalar' WHEN 'table_macro' THEN 'table' ELSE function_type END,
		string_agg(concat_ws(
			chr(30),
			coalesce(array_to_string(list_transform(parameters, lambda name: coalesce(name, '')), chr(31)), ''),
			coalesce(array_to_string(list_transform(parameter_types, lambda type: coalesce(type, '')), chr(31)), ''),
			coalesce(varargs, ''),
			coalesce(return_type, '')
		), chr(29)),
		coalesce(first(description) FILTER (description IS NOT NULL), '')
	FROM duckdb_functions()
	WHERE
		regexp_matches(function_name, '^[a-z][a-z0-9_]*$')
		AND (function_type IN ('scalar', 'aggregate', 'macro')
			OR function_name IN ('range', 'generate_series', 'unnest', 'repeat', 'repeat_row', 'query', 'query_table'))
		AND (internal OR function_name IN ('today', 'current_date'))
		AND NOT starts_with(function_name, 'pg_')
	GROUP BY ALL
	ORDER BY ALL`;

function functionOf([name, kind, calls, about]: readonly unknown[]): CatalogueFunction {
	return {
		name: String(name),
		kind: kind as CatalogueFunction['kind'],
		signatures: String(calls).split('\x1d').map(signatureOf),
		about: String(about)
	};
}

function signatureOf(call: string): CatalogueFunction['signatures'][number] {
	const [names = '', types = '', more = '', returns = ''] = call.split('\x1e');
	const typed = types.split('\x1f');
	return {
		parameters:
			names === '' ? [] : names.split('\x1f').map((one, index) => ({ name: one, type: typed[index] ?? '' })),
		variadic: more !== '',
		returns
	};
}
