import { expectedOf, type Expected } from '#lib/extract/headerRoles.ts';
import { withoutMissing } from '#lib/extract/missingWords.ts';
import {
	areAddresses,
	areAmounts,
	areCompactDates,
	areCpr,
	areCvr,
	areEightDigits,
	areFullNames,
	areMailAddresses,
	areMunicipalities,
	areNamedCpr,
	areNamedMunicipalities,
	areNamedPeriods,
	areOutlines,
	arePeriods,
	arePNumbers,
	arePostalCodes,
	areStreetCodes,
	haveLetters,
	meanLength,
	meanWords
} from '#lib/extract/roleValues.ts';
import type { Role } from '#lib/extract/roles.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

export type RoleEvidence = {
	/** As the file has it. */
	readonly header: string;
	/** Different values, trimmed and not empty. */
	readonly values: readonly string[];
	readonly type: ColumnType;
	/** How many cells of the sample hold a value. */
	readonly filled: number;
};

/**
 * What a column's values are. They decide where they can; a header helps where they could be several things,
 * and what is counted or measured is never a code. Where a person may be told by it, doubt goes to the role
 * that is not loaded unless somebody asks for it.
 */
export function roleOf(column: RoleEvidence): Role | undefined {
	const values = withoutMissing(column.values).map((value) => value.slice(0, longest));
	if (values.length === 0) return undefined;
	const known: Known = { ...column, values, says: expectedOf(column.header.slice(0, longest)) };
	if (areOutlines(values)) return 'boundary';
	if (column.type === 'date' || column.type === 'timestamp') return 'date';
	if (isCpr(known)) return 'cpr';
	if (known.says.has('quantity')) return isMoney(known) ? 'money' : undefined;
	return codeOf(known) ?? periodOf(known) ?? (isMoney(known) ? 'money' : wordsOf(known));
}

/** A value that is longer shows what it is by its beginning; expressions are not let loose on megabytes. */
const longest = 300;

type Known = RoleEvidence & { readonly says: ReadonlySet<Expected> };

/** Amounts may look like one now and then, never twenty of them. */
function isCpr({ values, says }: Known): boolean {
	if (says.has('p-number') && arePNumbers(values)) return false;
	if (says.has('quantity') && values.length < 20) return false;
	return says.has('cpr') ? areNamedCpr(values) : areCpr(values);
}

function codeOf({ values, says }: Known): Role | undefined {
	const mayBeP = says.has('p-number') || says.has('cpr-or-p-number');
	if (mayBeP && arePNumbers(values)) return 'p-number';
	if (says.has('cvr') ? areEightDigits(values) : areCvr(values)) return 'cvr';
	if (says.has('street')) return areStreetCodes(values) ? 'street' : undefined;
	if (says.has('postal-code')) return arePostalCodes(values) ? 'postal-code' : undefined;
	if (says.has('municipality') ? areNamedMunicipalities(values) : areMunicipalities(values))
		return 'municipality';
	return undefined;
}

function periodOf({ values, says }: Known): Role | undefined {
	if (says.has('date') && areCompactDates(values)) return 'date';
	return arePeriods(values) || (says.has('period') && areNamedPeriods(values)) ? 'period' : undefined;
}

const isMoney = ({ values, type, says }: Known): boolean =>
	areAmounts(values) || (says.has('money') && (type === 'integer' || type === 'decimal'));

/** What is told in words, or by marks that stand for them. */
function wordsOf(column: Known): Role | undefined {
	const { values, type, says } = column;
	if (type === 'boolean') return 'category';
	if (type === 'decimal') return undefined;
	if (says.has('person') && haveLetters(values)) return 'name';
	if (says.has('address') || areMailAddresses(values)) return 'address';
	if (type === 'integer') return says.has('category') && isFewAmongMany(column) ? 'category' : undefined;
	if (areAddresses(values)) return 'address';
	if (areFullNames(values)) return 'name';
	// A few persons may stand in many rows: a name that is told again and again is a name.
	if (says.has('name') && haveLetters(values)) return 'name';
	if (isFewAmongMany(column)) return 'category';
	return says.has('free-text') || isProse(column) ? 'free-text' : undefined;
}

/** The same values again and again. */
const isFewAmongMany = ({ values, filled }: RoleEvidence): boolean =>
	filled >= 20 && values.length <= 100 && values.length * 5 <= filled;

/** Long and mostly different. */
const isProse = ({ values, filled }: RoleEvidence): boolean =>
	values.length >= 3 &&
	values.length * 5 >= filled * 4 &&
	(meanLength(values) >= 40 || meanWords(values) >= 5);
