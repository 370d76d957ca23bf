/**
 * What an author gets for a value of an engine's type (`DECIMAL(18,2)`, `STRUCT(a INTEGER)[]`), as TypeScript
 * writes it: the counterpart of `cage/inside/columnValues.ts`. Whole numbers are `number`, although the cage
 * gives `bigint` beyond 2⁵³: nobody would calculate with `number | bigint`.
 */
export function columnType(type: string): string {
	const reader = new TypeReader(type);
	const read = reader.type();
	return reader.atEnd ? read : 'any';
}

const plain: { readonly [type: string]: string } = {
	...named('number', [
		...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT', 'UTINYINT', 'USMALLINT', 'UINTEGER'],
		...['UBIGINT', 'UHUGEINT', 'FLOAT', 'DOUBLE', 'DECIMAL', 'REAL', 'INT', 'NUMERIC']
	]),
	...named('string', ['VARCHAR', 'CHAR', 'TEXT', 'STRING', 'UUID', 'TIME', 'TIME WITH TIME ZONE', 'JSON']),
	...named('Date', [
		...['DATE', 'DATETIME', 'TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS'],
		'TIMESTAMP WITH TIME ZONE'
	]),
	BOOLEAN: 'boolean',
	BLOB: 'Uint8Array',
	'"NULL"': 'null',
	NULL: 'null'
};

function named(as: string, types: readonly string[]): { readonly [type: string]: string } {
	return Object.fromEntries(types.map((type) => [type, as]));
}

class TypeReader {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text.trim();
	}

	get atEnd(): boolean {
		return this.#at === this.#text.length;
	}

	/** A type up to a comma or a bracket that closes what is around it. */
	type(): string {
		let read = this.#single();
		for (let list = this.#take(/\[\d*\]/y); list !== undefined; list = this.#take(/\[\d*\]/y))
			read = /^[\w[\]]+$/.test(read) ? `${read}[]` : `(${read})[]`;
		return read;
	}

	#single(): string {
		const name = this.#take(/"(?:[^"]|"")*"|[A-Za-z_]\w*(?: WITH TIME ZONE)?/y) ?? '';
		if (this.#take(/\(/y) === undefined) return plain[name.toUpperCase()] ?? 'any';
		switch (name.toUpperCase()) {
			case 'STRUCT':
				return `{ ${this.#listed(() => `readonly ${propertyName(this.#name())}: ${this.type()}`).join('; ')} }`;
			case 'MAP':
				return `Map<${this.#listed(() => this.type()).join(', ')}>`;
			case 'ENUM':
				return this.#listed(() => this.#word()).join(' | ');
			case 'UNION':
				this.#listed(() => this.#name() + this.type());
				return 'any';
			default:
				// A width, a precision: it says nothing about what the author gets.
				this.#listed(() => this.#take(/[^,()]+/y) ?? '');
				return plain[name.toUpperCase()] ?? 'any';
		}
	}

	#listed(read: () => string): readonly string[] {
		const parts = [read()];
		while (this.#take(/\s*,\s*/y) !== undefined) parts.push(read());
		this.#take(/\s*\)/y);
		return parts;
	}

	/** A field's name, in quotes where it is no plain word, and the blank behind it. */
	#name(): string {
		const name = this.#take(/"(?:[^"]|"")*"|\w+/y) ?? '';
		this.#take(/\s+/y);
		return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
	}

	#word(): string {
		const quoted = this.#take(/'(?:[^']|'')*'/y) ?? "''";
		return JSON.stringify(quoted.slice(1, -1).replaceAll("''", "'"));
	}

	/** `pattern` is sticky: it is looked for here and nowhere else. */
	#take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const [found] = pattern.exec(this.#text) ?? [];
		if (found !== undefined) this.#at += found.length;
		return found;
	}
}

/** A column's name as a property is written. */
export const propertyName = (name: string): string =>
	/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
