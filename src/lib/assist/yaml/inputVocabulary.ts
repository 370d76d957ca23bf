import type { Candidate } from '#lib/assist/sql/rank.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import {
	fieldsOfTable,
	tableCandidates,
	wordCandidate,
	type Vocabulary,
	type YamlKey
} from '#lib/assist/yaml/vocabulary.ts';
import type { YamlPlace } from '#lib/assist/yaml/yamlPlace.ts';
import { yamlName } from '#lib/assist/rename/yamlName.ts';
import { valueTypes } from '#lib/language/input/columns.ts';
import { commonKeys, isInputType, keysOf, requiredKeys } from '#lib/language/input/inputKeys.ts';
import { yamlKeys } from '#messages/yamlKeys.ts';

/** What a parameter cell's text can say. */
export function inputVocabulary(around: Surroundings): Vocabulary {
	const messages = around.messages();
	const { input: about, needed: neededWord } = yamlKeys[messages.language];
	return { keys, values, about, neededWord };

	function values({ key, under, others, typed }: YamlPlace): readonly Candidate[] {
		if (under === 'columns') return key === 'type' ? valueTypes.map((type) => wordCandidate(type)) : [];
		if (under !== undefined) return [];
		switch (key) {
			case 'type':
				return Object.keys(keysOf).map((type) =>
					wordCandidate(type, { detail: messages.assist.inputTypes[type] })
				);
			case 'optionsFrom':
				return [...tableCandidates(around), ...columnsAfterPoint(typed)];
			case 'multiple':
			case 'search':
				return truths;
			default:
				return key === 'value' && others.get('type') === 'checkbox' ? truths : [];
		}
	}

	/** `moves.sex`: a table and one of its columns. */
	function columnsAfterPoint(typed: string): readonly Candidate[] {
		const point = typed.indexOf('.');
		if (point < 0) return [];
		const table = typed.slice(0, point);
		return fieldsOfTable(around, table).map(({ name, type }) => {
			const label = `${table}.${name}`;
			const insert = /^[\p{L}\p{N}_.]+$/u.test(label) ? label : yamlName('', label);
			return { label, insert, kind: 'column', group: 0, detail: type };
		});
	}
}

const truths = ['true', 'false'].map((word) => wordCandidate(word));

function keys({ under, others }: YamlPlace): readonly YamlKey[] {
	if (under === 'columns')
		return ['name', 'type', 'label'].map((key) => ({ key, isNeeded: key !== 'label' }));
	if (under !== undefined) return [];
	const type = others.get('type');
	const needed = ['type', ...(isInputType(type) ? requiredKeys(type, others) : [])];
	const all = [...needed, ...(isInputType(type) ? keysOf[type] : []), ...commonKeys];
	const isTwice = (key: string) =>
		(key === 'options' && others.has('optionsFrom')) || (key === 'optionsFrom' && others.has('options'));
	return [...new Set(all)]
		.filter((key) => !isTwice(key))
		.map((key) => ({ key, isNeeded: needed.includes(key) }));
}
