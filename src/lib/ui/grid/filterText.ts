import { printDate } from '#lib/ui/inputs/dateText.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Filter } from '#lib/workspace/tableView/filter.ts';
import type { Messages } from '#messages/messages.ts';
import { tableView } from '#messages/tableView.ts';

/** A filter as a person reads it, on a chip: `alder fra 18 til 64`. */
export function filterText(filter: Filter, type: string, messages: Messages): string {
	const words = tableView[messages.language];
	const { column } = filter;
	const valueText = valueTextOf(type, messages);
	switch (filter.kind) {
		case 'contains':
			return words.contains(column, filter.text);
		case 'missing':
			return words.missing(column);
		case 'present':
			return words.present(column);
		case 'among': {
			const texts = filter.values.slice(0, few).map(valueText);
			const more = filter.values.length - texts.length;
			return words.among(column, [...texts, ...(more > 0 ? [words.andMore(more)] : [])].join(', '));
		}
		case 'range': {
			const [from, to] = [filter.from, filter.to].map((end) => (end === undefined ? end : valueText(end)));
			if (from !== undefined && to !== undefined) return words.between(column, from, to);
			return from === undefined ? words.atMost(column, to ?? '') : words.atLeast(column, from);
		}
	}
}

/** A value as the engine writes it, as a person reads it. */
export function valueTextOf(type: string, messages: Messages): (value: string | null) => string {
	const words = tableView[messages.language];
	const kind = kindOf(type);
	return (value) => {
		if (value === null) return words.noneValue;
		if (value === '') return words.emptyText;
		if (kind === 'boolean') return value === 'true' ? messages.grid.yes : messages.grid.no;
		if (kind === 'number') return messages.language === 'da' ? value.replace('.', ',') : value;
		return /^\d{4}-\d\d-\d\d$/.test(value) && kind !== 'text' ? printDate(value, messages.language) : value;
	};
}

const few = 3;
