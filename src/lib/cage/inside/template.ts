/** Markup made by the author's `html` and `svg`. Kept as text; it is sanitised where it is shown. */
export class Markup {
	readonly language: 'html' | 'svg';
	readonly text: string;

	constructor(language: 'html' | 'svg', text: string) {
		this.language = language;
		this.text = text;
	}

	toString(): string {
		return this.text;
	}
}

export type Template = (strings: TemplateStringsArray, ...values: readonly unknown[]) => Markup;

/**
 * A tagged template whose interpolations are escaped, in text and in attributes alike; markup made by
 * another such template is kept, lists are joined, `null`, `undefined` and `false` leave no trace.
 */
export function templateOf(
	language: 'html' | 'svg',
	drawn: (value: unknown) => string | undefined
): Template {
	return (strings, ...values) => {
		const parts = strings.map((text, index) => text + (index < values.length ? written(values[index]) : ''));
		return new Markup(language, parts.join(''));
	};

	function written(value: unknown): string {
		if (value === null || value === undefined || value === false || typeof value === 'function') return '';
		if (value instanceof Markup) return value.text;
		if (Array.isArray(value)) return value.map(written).join('');
		return drawn(value) ?? escaped(String(value));
	}
}

const replacements: { readonly [sign: string]: string } = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'`': '&#96;'
};

const escaped = (text: string) => text.replace(/[&<>"'`]/g, (sign) => replacements[sign] ?? sign);
