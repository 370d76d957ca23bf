import type { Candidate } from '#lib/assist/sql/rank.ts';
import { tableCalled } from '#lib/assist/sql/tables.ts';
import type { YamlPlace } from '#lib/assist/yaml/yamlPlace.ts';
import { yamlName } from '#lib/assist/rename/yamlName.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Field } from '#lib/engine/engine.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What may be written in the text of one kind of cell. */
export type Vocabulary = {
	/** The keys that fit here, the first wanted first. */
	readonly keys: (place: YamlPlace) => readonly YamlKey[];
	readonly values: (place: YamlPlace) => readonly Candidate[];
	/** What a key means; those of a part are called by its key, a point and their own. */
	readonly about: Readonly<Record<string, string>>;
	readonly neededWord: string;
};

export type YamlKey = { readonly key: string; readonly isNeeded: boolean };

/** A word of the language, as it is written. */
export const wordCandidate = (
	word: string,
	{ detail, about }: { readonly detail?: string | undefined; readonly about?: string | undefined } = {}
): Candidate => ({
	label: word,
	insert: word,
	kind: 'keyword',
	group: 0,
	...(detail !== undefined && { detail }),
	...(about !== undefined && { about })
});

/** Names of what a cell can read, those of the notebook before those of the app. */
export function tableCandidates({ catalogue, messages }: Surroundings): readonly Candidate[] {
	const { from } = messages().assist;
	return [...catalogue().tables.values()].map((table) => ({
		label: table.name,
		insert: yamlName('', table.name),
		kind: 'table',
		group: table.from === 'app' ? 1 : 0,
		detail: from[table.from]
	}));
}

export const fieldsOfTable = ({ catalogue }: Surroundings, name: Name | undefined): readonly Field[] =>
	name === undefined ? [] : (tableCalled(catalogue(), name)?.fields ?? []);

export const columnCandidate = ({ name, type }: Field, group = 0): Candidate => ({
	label: name,
	insert: yamlName('', name),
	kind: 'column',
	group,
	detail: type
});

/** Parameter cells by name, with the sign that is written before them. */
export const inputCandidates = ({ cells }: Surroundings, sign = ''): readonly Candidate[] =>
	cells().flatMap(({ kind, name }) =>
		kind === 'input' && name !== undefined
			? [
					{
						label: sign + name,
						insert: yamlName('', name, { before: sign }),
						kind: 'parameter' as const,
						group: 0
					}
				]
			: []
	);
