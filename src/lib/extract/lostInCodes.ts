import type { Role } from '#lib/extract/roles.ts';

/** What a spreadsheet makes of a long code that it took for a number: the digits after these are gone. */
export const lostDigits = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** How a code looks that lost its leading zero, where its kind has a fixed length. */
const withoutZero: { readonly [R in Role]?: RegExp } = {
	cpr: /^[1-9](?:0[1-9]|1[0-2])\d{6}$/,
	municipality: /^[1-9]\d{2}$/,
	street: /^[1-9]\d{0,2}$/,
	'postal-code': /^[1-9]\d{2}$/
};

/** How many of these codes lost a leading zero, which the load puts back. */
export function lostZerosAmong(values: readonly string[], role: Role | undefined): number {
	const shape = role === undefined ? undefined : withoutZero[role];
	return shape === undefined ? 0 : values.filter((value) => shape.test(value)).length;
}
