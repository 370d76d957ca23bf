/** The letters of the bytes 0x80 to 0x9f; all others are those of Unicode. What WHATWG's index says. */
const aside = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf: ReadonlyMap<string, number> = new Map(
	Array.from({ length: 256 }, (_, byte) => [aside[byte - 0x80] ?? String.fromCharCode(byte), byte])
);

const substitute = 0x3f;

/** Writes texts as windows-1252; letters that it has not become `?`, and are counted. */
export function windows1252() {
	let lost = 0;
	return {
		encode(text: string): Uint8Array<ArrayBuffer> {
			return Uint8Array.from(Array.from(text.normalize('NFC')), (letter) => byteOf.get(letter) ?? unknown());
		},
		get lost() {
			return lost;
		}
	};

	function unknown(): number {
		lost += 1;
		return substitute;
	}
}
