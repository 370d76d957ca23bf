import { areCodes } from '#lib/extract/codes.ts';
import type { ColumnEvidence } from '#lib/extract/columnTypes.ts';
import { withoutMissing } from '#lib/extract/missingWords.ts';
import { nearlyAll } from '#lib/extract/nearlyAll.ts';
import { numberOf, type NumberForm } from '#lib/extract/numbers.ts';
import type { Doubt } from '#lib/extract/reading.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

const danish: readonly NumberForm[] = [
	{ decimal: ',' },
	{ decimal: ',', thousands: '.' },
	{ decimal: ',', thousands: ' ' }
];
const english: readonly NumberForm[] = [
	{ decimal: '.' },
	{ decimal: '.', thousands: ',' },
	{ decimal: '.', thousands: ' ' }
];

/**
 * The form in which most columns are numbers through and through. So `1.234` is 1234 exactly if every
 * dotted value of its column has three digits after each dot and no other column speaks against it. Of
 * forms that do equally well the plainer wins, and the Danish one unless commas part the fields.
 */
export function numberFormOf(
	columns: readonly ColumnEvidence[],
	separator: Dialect['separator']
): NumberForm {
	const quantities = quantitiesIn(columns);
	const forms = separator === ',' ? [...english, ...danish] : [...danish, ...english];
	const counts = forms.map((form) => numericColumns(quantities, form));
	return forms[counts.indexOf(Math.max(...counts))] ?? { decimal: ',' };
}

/** Values that another form, which explains as many columns, would read as another number. */
export function numberDoubts(columns: readonly ColumnEvidence[], chosen: NumberForm): readonly Doubt[] {
	const quantities = quantitiesIn(columns);
	const count = numericColumns(quantities, chosen);
	const rivals = [...danish, ...english].filter(
		(form) => form.decimal !== chosen.decimal && numericColumns(quantities, form) === count
	);
	return quantities.flatMap((column) =>
		rivals.flatMap((rival) => doubtIn(column, chosen, rival)).slice(0, 1)
	);
}

function doubtIn(
	{ header, values }: ColumnEvidence,
	chosen: NumberForm,
	rival: NumberForm
): readonly Doubt[] {
	const told = values.flatMap((text) => {
		const [first, second] = [numberOf(text, chosen), numberOf(text, rival)];
		return first === undefined || second === undefined || first === second
			? []
			: [{ text, readings: [first, second] as const }];
	});
	if (told.length === 0 || values.some((text) => numberOf(text, rival) === undefined)) return [];
	const answers = [answerOf(chosen), answerOf(rival)] as const;
	return [{ kind: 'number', column: header, values: told.slice(0, 4), answers }];
}

const answerOf = ({ decimal, thousands }: NumberForm) => ({ decimal, thousands: thousands ?? '' }) as const;

/** Codes say nothing of how numbers are written, and columns without a digit neither. */
const quantitiesIn = (columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] =>
	columns
		.map(({ header, values }) => ({ header, values: withoutMissing(values) }))
		.filter(
			({ header, values }) => values.some((value) => /^[+-]?\d/.test(value)) && !areCodes(values, header)
		);

const numericColumns = (columns: readonly ColumnEvidence[], form: NumberForm) =>
	columns.filter(({ values }) => nearlyAll(values, (value) => numberOf(value, form) !== undefined)).length;
