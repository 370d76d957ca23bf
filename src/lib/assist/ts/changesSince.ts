import type { Changes, Told, ToldCell, ToldTable } from '#lib/assist/ts/service/told.ts';

/** What is to be told to someone who knows `before`; everything, where that is nothing. */
export function changesSince(before: Told | undefined, now: Told): Changes {
	const order = now.cells.map(({ id }) => id);
	const cells = now.cells.filter((cell) => !isSameCell(cellIn(before, cell), cell));
	const known = new Map(before?.tables.map((table) => [table.name, table]));
	const tables = now.tables.filter((table) => !isSameTable(known.get(table.name), table));
	for (const { name } of now.tables) known.delete(name);
	const inputs = JSON.stringify(now.inputs);
	return {
		...(before?.language !== now.language && { language: now.language }),
		...(before?.cells.map(({ id }) => id).join('\n') !== order.join('\n') && { order }),
		...(cells.length > 0 && { cells }),
		...(tables.length > 0 && { tables }),
		...(known.size > 0 && { tablesGone: [...known.keys()] }),
		...((before === undefined || JSON.stringify(before.inputs) !== inputs) && { inputs: now.inputs })
	};
}

const cellIn = (told: Told | undefined, { id }: ToldCell): ToldCell | undefined =>
	told?.cells.find((cell) => cell.id === id);

const isSameCell = (one: ToldCell | undefined, other: ToldCell): boolean =>
	one?.source === other.source && one.name === other.name;

export const isSameTable = (one: ToldTable | undefined, other: ToldTable): boolean =>
	one !== undefined &&
	one.cell === other.cell &&
	one.from === other.from &&
	(one.fields === other.fields ||
		(one.fields.length === other.fields.length &&
			one.fields.every((field, index) => {
				const beside = other.fields[index];
				return (
					field.name === beside?.name && field.type === beside.type && field.nullable === beside.nullable
				);
			})));
