import type { Completion, Hover } from '#lib/assist/assistant.ts';
import { ranked, type Candidate } from '#lib/assist/sql/rank.ts';
import type { Vocabulary } from '#lib/assist/yaml/vocabulary.ts';
import { yamlPlaceAt, type YamlPlace } from '#lib/assist/yaml/yamlPlace.ts';

/** What fits at a place of a text of keys and values, the best first. */
export function completeYaml(source: string, at: number, vocabulary: Vocabulary): readonly Completion[] {
	const place = yamlPlaceAt(source, at);
	if (place === undefined) return [];
	const found = place.kind === 'key' ? keyCandidates(place, vocabulary) : valueCandidates(place, vocabulary);
	return ranked(found, place.typed).map(({ group: _, ...completion }) => ({
		...completion,
		replaces: place.replaces
	}));
}

function keyCandidates(place: YamlPlace, { keys, about, neededWord }: Vocabulary): readonly Candidate[] {
	const missing = keys(place).filter(({ key }) => !place.others.has(key));
	return missing.map(({ key, isNeeded }, index) => {
		const told = about[pathOf({ ...place, key })];
		return {
			label: key,
			insert: place.sign === 'there' ? key : `${key}: `,
			kind: 'property',
			// In the order of the vocabulary: what is needed comes first.
			group: index / 100,
			...(isNeeded && { detail: neededWord }),
			...(told !== undefined && { about: told })
		};
	});
}

const valueCandidates = (place: YamlPlace, { values }: Vocabulary): readonly Candidate[] =>
	place.sign === 'there' ? values(place) : values(place).map((one) => ({ ...one, insert: ` ${one.insert}` }));

const pathOf = ({ under, key }: Pick<YamlPlace, 'under' | 'key'>): string =>
	under === undefined ? key : `${under}.${key}`;

/** What the key under the cursor means, or the word that is its value. */
export function hoverInYaml(source: string, at: number, vocabulary: Vocabulary): Hover | undefined {
	const place = yamlPlaceAt(source, at);
	if (place === undefined) return undefined;
	if (place.kind === 'key') {
		const about = vocabulary.about[pathOf(place)];
		return about === undefined ? undefined : { at: place.replaces, code: place.key, lines: [about] };
	}
	const written = source.slice(place.replaces.start, place.replaces.end).replace(/^(["'])(.*)\1$/, '$2');
	const value = vocabulary.values(place).find(({ label }) => label === written);
	const lines = [value?.detail, value?.about].filter((line) => line !== undefined);
	return lines.length === 0 ? undefined : { at: place.replaces, code: written, lines };
}
