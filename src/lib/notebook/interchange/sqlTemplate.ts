/** Where `$name` parameters stand in a SQL text; what knows SQL says so. */
export type ParametersIn = (sql: string) => readonly {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}[];

/** SQL as Notebook Kit's template: `$name` is `${name}` there, and a `${` of the text's own is written `$\{`. */
export function toSqlTemplate(sql: string, parametersIn: ParametersIn): string {
	let text = '';
	let from = 0;
	for (const { name, start, end } of parametersIn(sql)) {
		if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) || sql[start - 1] === '\\') continue;
		text += `${escapeBraces(sql.slice(from, start))}\${${name}}`;
		from = end;
	}
	return text + escapeBraces(sql.slice(from));
}

export type SqlText = {
	readonly sql: string;
	/** `${…}` that hold more than a name: they stay as they are, and do not run. */
	readonly left: number;
};

export function fromSqlTemplate(template: string): SqlText {
	let left = 0;
	const sql = template.replace(hole, (all, before: string, slashes: string, name?: string) => {
		if (slashes !== '') return all.slice(0, before.length + 1) + all.slice(before.length + 2);
		if (before.length % 2 === 1) return all.slice(1);
		if (name !== undefined) return `${before}$${name}`;
		left += 1;
		return all;
	});
	return { sql, left };
}

const hole = /(\\*)\$(\\*)\{(?:\s*([\p{ID_Start}_][\p{ID_Continue}]*)\s*\}(?![\w$]))?/gu;

const escapeBraces = (sql: string): string => sql.replace(/\$(\\*)\{/g, '$\\$1{');
