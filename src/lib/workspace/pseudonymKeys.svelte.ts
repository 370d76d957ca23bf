import {
	makePseudonymKey,
	parseKeyFile,
	printKeyFile,
	type KeyBytes,
	type KeyFileProblem,
	type PseudonymKey
} from '#lib/extract/pseudonymKey.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** Why a file's key is not taken. */
export type KeyProblem =
	KeyFileProblem | { readonly kind: 'another-key'; readonly found: string; readonly wanted: string };

/** A key file has some 200 characters; of anything larger nobody need read more. */
const longestFile = 8192;

/**
 * The key of one notebook in this tab, from which pseudonyms are made. It lies in the page's memory, goes to
 * the engine with an import that needs it, and leaves the tab in a key file that the person asks for.
 */
export class PseudonymKeys {
	/** Tells which key this tab holds, and nothing else about it. */
	fingerprint = $state<string | undefined>();
	#key: Promise<PseudonymKey> | undefined;

	/** The key, made now where there is none yet. */
	async bytes(): Promise<KeyBytes> {
		return (await (this.#key ?? this.make())).bytes;
	}

	/** A new key in place of any other: its pseudonyms match no earlier ones. */
	make(): Promise<PseudonymKey> {
		return this.#hold(makePseudonymKey(new Date().toISOString().slice(0, 10)));
	}

	/** After this nobody can make the same pseudonyms without the key file. */
	forget() {
		this.#key = undefined;
		this.fingerprint = undefined;
	}

	/** Takes the key of a key file, if it is the one that is wanted; gives its fingerprint. */
	async use(file: File, wanted?: string): Promise<Result<string, KeyProblem>> {
		const text = await file
			.slice(0, longestFile)
			.text()
			.catch(() => '');
		const key = await parseKeyFile(text);
		if (!key.ok) return fail(key.error);
		const { fingerprint } = key.value;
		if (wanted !== undefined && wanted !== fingerprint)
			return fail({ kind: 'another-key', found: fingerprint, wanted });
		await this.#hold(Promise.resolve(key.value));
		return ok(fingerprint);
	}

	/** A key file for the person to keep. */
	async keyFile(): Promise<File> {
		const key = await (this.#key ?? this.make());
		return new File([printKeyFile(key)], `kladde-key-${key.fingerprint}.json`, { type: 'application/json' });
	}

	/** The fingerprint of the key that a notebook's pseudonyms were made with, where this tab does not hold it. */
	wantedBy(contract: ExtractContract): string | undefined {
		return makesPseudonyms(contract) && contract.key !== this.fingerprint ? contract.key : undefined;
	}

	#hold(making: Promise<PseudonymKey>): Promise<PseudonymKey> {
		this.#key = making.then((key) => {
			this.fingerprint = key.fingerprint;
			return key;
		});
		return this.#key;
	}
}

export const makesPseudonyms = ({ columns }: ExtractContract): boolean =>
	columns.some((column) => column.as === 'pseudonym');
