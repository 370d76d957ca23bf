import type { CatalogueFunction } from '#lib/assist/catalogue.ts';
import { describedFields } from '#lib/engine/describedFields.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';
import type { LookUp } from '#lib/workspace/livingCatalogue.ts';

/** Asks the engine for shapes and functions, behind whatever the notebook wants of it. */
export function lookUpIn(inBackground: BackgroundQuery): LookUp {
	const never = new AbortController().signal;
	const rows = async (sql: string) => {
		const [{ rowsOf }, answer] = await Promise.all([
			import('#lib/engine/arrowRows.ts'),
			inBackground(sql, never)
		]);
		return answer.ok ? rowsOf(answer.value) : undefined;
	};
	return {
		async describe(relation) {
			const { quoteIdentifier } = await import('#lib/language/sql/quote.ts');
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

/** What a cell may call: no operators, nothing that reads files or settings; one row for each name. An empty list joins to NULL. */
const functionsSql = `
	SELECT
		function_name,
		CASE function_type WHEN 'macro' THEN 'scalar' WHEN 'table_macro' THEN 'table' ELSE function_type END,
		list({
			names: coalesce(array_to_string(list_transform(parameters, lambda name: coalesce(name, '')), chr(31)), ''),
			types: coalesce(array_to_string(list_transform(parameter_types, lambda type: coalesce(type, '')), chr(31)), ''),
			more: coalesce(varargs, ''),
			returns: coalesce(return_type, '')
		}),
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

type Call = Readonly<Record<'names' | 'types' | 'more' | 'returns', string>>;

function functionOf([name, kind, calls, about]: readonly unknown[]): CatalogueFunction {
	return {
		name: String(name),
		kind: kind as CatalogueFunction['kind'],
		signatures: (calls as readonly Call[]).map(({ names, types, more, returns }) => {
			const typed = types.split('\x1f');
			return {
				parameters:
					names === ''
						? []
						: names.split('\x1f').map((one, index) => ({ name: one, type: typed[index] ?? '' })),
				variadic: more !== '',
				returns
			};
		}),
		about: String(about)
	};
}
