import * as v from 'valibot';

/** A `Result` as it comes from a realm: a value of one shape, or an error of another; nothing else. */
export const resultSchema = <T, E>(value: v.GenericSchema<unknown, T>, error: v.GenericSchema<unknown, E>) =>
	v.variant('ok', [v.object({ ok: v.literal(true), value }), v.object({ ok: v.literal(false), error })]);
