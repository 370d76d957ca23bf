/** How many of these make a second, by Arrow's number for the unit. */
const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n] as const;
const day = 86_400n;

/** The ISO date of a count of days since 1970. */
export function dayText(days: number): string {
	const date = new Date(days * 86_400_000);
	if (Number.isNaN(date.getTime())) return '';
	const year = date.getUTCFullYear();
	const whole = year < 0 ? `-${padded(-year, 6)}` : padded(year, 4);
	return `${whole}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
}

/** `yyyy-mm-dd HH:MM:SS`, and what there is of a second's parts. */
export function momentText(count: bigint, unit: number): string {
	const units = perSecond[unit] ?? 1n;
	const perDay = units * day;
	const days = floored(count, perDay);
	return `${dayText(Number(days))} ${clockText(count - days * perDay, unit)}`;
}

/** `HH:MM:SS`, and what there is of a second's parts. */
export function clockText(count: bigint, unit: number): string {
	const units = perSecond[unit] ?? 1n;
	const seconds = Number(count / units);
	const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const parts = String(count % units)
		.padStart(unit * 3, '0')
		.replace(/0+$/, '');
	return clock.map((part) => padded(part, 2)).join(':') + (parts === '' ? '' : `.${parts}`);
}

/** A decimal number of so many words of 32 bits, the lowest first. */
export function decimalText(words: Uint32Array, scale: number): string {
	let count = 0n;
	for (let at = words.length - 1; at >= 0; at--) count = (count << 32n) | BigInt(words[at]!);
	const signed = BigInt.asIntN(words.length * 32, count);
	const digits = String(signed < 0n ? -signed : signed);
	const sign = signed < 0n ? '-' : '';
	if (scale <= 0) return sign + (digits === '0' ? digits : digits + '0'.repeat(-scale));
	const whole = digits.padStart(scale + 1, '0');
	return `${sign}${whole.slice(0, -scale)}.${whole.slice(-scale)}`;
}

const floored = (count: bigint, by: bigint) => (count >= 0n ? count / by : -((by - 1n - count) / by));

const padded = (part: number, width: number) => String(part).padStart(width, '0');
