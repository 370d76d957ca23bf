import ts from 'typescript';

type Told = { readonly code: number; readonly about: readonly string[]; readonly english: string };

/** A complaint's number, what it is about and its sentence: of a chain the link that says the most. */
export function toldOf({ code, messageText }: ts.Diagnostic): Told {
	const link = typeof messageText === 'string' ? { code, messageText } : tellingLink(messageText);
	return {
		code: link.code,
		about: aboutOf(link.code, link.messageText),
		english: shortened(link.messageText)
	};
}

type Link = { readonly code: number; readonly messageText: string };

/** Of these it is of use to know what is behind them. */
const general: ReadonlySet<number> = new Set([2769, 2772, 7053]);

/** Of these too, where one of the second kind is behind them. */
const wide: ReadonlySet<number> = new Set([2322, 2345, 2416, 2420, 2430]);
const precise: ReadonlySet<number> = new Set([2339, 2551, 2353, 2561, 2739, 2740, 2741]);

function tellingLink(chain: ts.DiagnosticMessageChain): Link {
	const deeper = chain.next?.at(-1);
	if (deeper === undefined) return chain;
	if (general.has(chain.code)) return tellingLink(deeper);
	if (!wide.has(chain.code)) return chain;
	const found = preciseIn(chain);
	return found ?? chain;
}

function preciseIn(chain: ts.DiagnosticMessageChain): Link | undefined {
	if (precise.has(chain.code)) return chain;
	for (const next of chain.next ?? []) {
		const found = preciseIn(next);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** TypeScript's sentences by number, with `{0}` where something is put in. It does not tell of them officially. */
const sentences = new Map<number, string>();

function sentenceOf(code: number): string | undefined {
	if (sentences.size === 0) {
		const all = (ts as unknown as { readonly Diagnostics: { readonly [key: string]: ts.DiagnosticMessage } })
			.Diagnostics;
		for (const { code: number, message } of Object.values(all)) sentences.set(number, message);
	}
	return sentences.get(code);
}

/** What was put into the sentence, in the order of its numbers. */
function aboutOf(code: number, text: string): readonly string[] {
	const sentence = sentenceOf(code);
	if (sentence === undefined) return [];
	const order = [...sentence.matchAll(/\{(\d)\}/g)].map(([, number]) => Number(number));
	const pattern = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '([^]*?)');
	const found = new RegExp(`^${pattern}$`, 'u').exec(text)?.slice(1) ?? [];
	const about: string[] = [];
	order.forEach((number, index) => (about[number] = shortened(found[index] ?? '')));
	return about;
}

const longest = 120;

/** A type of many lines says less than its beginning. */
const shortened = (text: string): string =>
	text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
