import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The wanted name, or with a number behind it where that is taken. */
export function freeName(wanted: Name, taken: readonly Name[]): Name {
	for (let count = 1; ; count += 1) {
		const name = count === 1 ? wanted : `${wanted}_${count}`;
		if (!taken.some((other) => sameSqlName(other, name))) return name;
	}
}
