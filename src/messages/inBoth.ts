export type Language = 'da' | 'en';

/** An area's words in both languages: the English must have exactly the Danish keys and parameters. */
export const inBoth = <const T>(words: {
	readonly da: T;
	readonly en: NoInfer<Widened<T>>;
}): Record<Language, Widened<T>> => words as Record<Language, Widened<T>>;

type Widened<T> = T extends string
	? string
	: T extends (...parameters: infer P) => string
		? (...parameters: P) => string
		: { readonly [K in keyof T]: Widened<T[K]> };
