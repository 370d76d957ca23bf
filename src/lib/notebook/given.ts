/** A record without the keys whose value is `undefined`, so that "not there" has one form only. */
export const given = <T extends object>(record: Loose<T>): T =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

type Loose<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };
