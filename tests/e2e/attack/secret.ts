import { randomBytes } from 'node:crypto';

/** What the attacks are after, and every form in which it would give itself away. */
export type Secret = {
	readonly text: string;
	/** Whether it stands in what was seen: plain, percent-encoded, base64, hex, UTF-16, or as a host name's label. */
	isIn(seen: Uint8Array | string): boolean;
};

export const newSecret = (): Secret => secretOf(`HEMMELIG-${randomBytes(12).toString('hex')}`);

export function secretOf(text: string): Secret {
	const forms = formsOf(text).map((form) => form.toLowerCase());
	return {
		text,
		isIn(seen) {
			const raw = typeof seen === 'string' ? seen : Buffer.from(seen).toString('latin1');
			const readings = [raw, unescaped(raw)].map((reading) => reading.toLowerCase());
			return forms.some((form) => readings.some((reading) => reading.includes(form)));
		}
	};
}

/** Letters are compared without case, which base64 does not survive unharmed: its chance hits are one in billions. */
const formsOf = (text: string): readonly string[] => [
	text,
	Buffer.from(text).toString('hex'),
	Buffer.from(text, 'utf16le').toString('latin1'),
	Buffer.from(text, 'utf16le').toString('hex'),
	...base64Forms(Buffer.from(text)),
	...base64Forms(Buffer.from(text, 'utf16le'))
];

/** Base64 of the same bytes differs by where in a longer text they stand; its ends hold bits of the neighbours. */
function base64Forms(bytes: Buffer): readonly string[] {
	return [0, 1, 2].flatMap((before) => {
		const inside = Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.replace(/=+$/, '')
			.slice(4, -2);
		return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
	});
}

/** Each `%XX` by itself, since what a thief writes need not be well-formed as a whole. */
const unescaped = (text: string) =>
	text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
