import { meansOld, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { replaceInYaml } from '#lib/assist/rename/replaceInYaml.ts';
import { type Field, fieldsOf, placeIn } from '#lib/language/input/fields.ts';

/**
 * The tables that a chart draws from, the input that its middle is of, and the one that it picks for: whatever
 * else may be wrong in the text.
 */
export function renameInChart(source: string, change: NameChange): readonly Replacement[] {
	const fields = fieldsOf(source);
	if (!fields.ok) return [];
	return places.flatMap(({ key, path = [], before = '' }) => {
		const field = fields.value.get(key);
		const said = field === undefined ? undefined : saidAt(field, path);
		if (field === undefined || said?.startsWith(before) !== true) return [];
		if (!meansOld(said.slice(before.length), change)) return [];
		return [replaceInYaml(source, placeIn(field, path), change.to, { before })];
	});
}

const places: readonly {
	readonly key: string;
	readonly path?: readonly string[];
	readonly before?: string;
}[] = [
	{ key: 'table' },
	{ key: 'boundaries', path: ['table'] },
	{ key: 'center', before: '$' },
	{ key: 'picks' }
];

function saidAt({ value }: Field, path: readonly string[]): string | undefined {
	const said = path.reduce<unknown>(
		(within, key) =>
			typeof within === 'object' && within !== null ? new Map(Object.entries(within)).get(key) : undefined,
		value
	);
	return typeof said === 'string' ? said : undefined;
}
