import { codePlan, isCodeRole } from '#lib/engine/import/codes.ts';
import { cprTextPlan, treatmentPlan } from '#lib/engine/import/cpr.ts';
import { datePlan, timestampPlan } from '#lib/engine/import/dates.ts';
import { numberPlan } from '#lib/engine/import/numbers.ts';
import { turned, type ColumnPlan, type ImportColumn, type Place } from '#lib/engine/import/plan.ts';
import { quoteText } from '#lib/language/sql/quote.ts';

export function columnPlan(column: ImportColumn, place: Place): ColumnPlan {
	const { c, p, source } = place;
	if (column.as !== undefined) return treatmentPlan(column.as, column, place);
	switch (column.type) {
		case 'text':
			if (column.role === 'cpr') return cprTextPlan(column, place);
			if (isCodeRole(column.role)) return codePlan(column.role, place);
			return { scanned: 'VARCHAR', parsed: c, value: p, misfits: [], notes: [] };
		case 'integer':
		case 'decimal':
			return numberPlan(column.type, column, place);
		case 'date':
			return datePlan(column, place);
		case 'timestamp':
			return timestampPlan(column, place);
		case 'boolean':
			return turned('not-boolean', source === 'typed' ? `TRY_CAST(${c} AS BOOLEAN)` : booleanOf(c), place);
	}
}

const yes = ['ja', 'j', 'true', 't', 'sand', 'sandt', 'yes', 'y', '1'];
const no = ['nej', 'n', 'false', 'f', 'falsk', 'no', '0'];
const listOf = (words: readonly string[]) => words.map(quoteText).join(', ');

const booleanOf = (c: string) =>
	`CASE WHEN lower(trim(${c})) IN (${listOf(yes)}) THEN true ` +
	`WHEN lower(trim(${c})) IN (${listOf(no)}) THEN false END`;
