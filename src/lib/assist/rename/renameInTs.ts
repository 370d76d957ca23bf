import { isIdentifier, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { linesOf, offsetOf, placeOf } from '#lib/language/lines.ts';
import { freeNames } from '#lib/language/ts/freeNames.ts';
import { isOnBoard } from '#lib/language/ts/libraryNames.ts';
import { parseTs } from '#lib/language/ts/parseTs.ts';
import { type AnyNode, childrenOf, isNode } from '#lib/language/ts/scope.ts';

/**
 * The free uses of a name. `{ moves }` becomes `{ moves: flytninger }`, so that the object keeps its key, and
 * the other way round, so that renaming back gives the old text.
 */
export function renameInTs(source: string, change: NameChange): readonly Replacement[] | undefined {
	const { from, to } = change;
	const parsed = parseTs(source);
	if (!parsed.ok) return [];
	const { code, program } = parsed.value;
	const uses = freeNames(program).filter(({ name }) => name === from);
	if (uses.length === 0) return [];
	if (!isIdentifier(to) || isOnBoard(to) || isReserved(to)) return undefined;
	const properties = propertiesIn(program as unknown as AnyNode);
	const inCode = uses.map(({ at }) => replacementOf(at, change, properties.get(at.start), code));
	const [erased, written] = [linesOf(code), linesOf(source)];
	const places = inCode.map(({ at, text }) => {
		const start = offsetOf(written, placeOf(erased, at.start));
		return { at: { start, end: start + at.end - at.start }, text };
	});
	const isSound = places.every(
		({ at }, index) =>
			source.slice(at.start, at.end) === code.slice(inCode[index]!.at.start, inCode[index]!.at.end)
	);
	return isSound && staysFree(code, inCode, to) ? places : undefined;
}

type Property = { readonly start: number; readonly key: string; readonly isShort: boolean };

/** The properties of objects whose value is a plain name, by where that name stands. */
function propertiesIn(node: AnyNode): ReadonlyMap<number, Property> {
	const below = childrenOf(node).flatMap((child) => [...propertiesIn(child)]);
	const { key, value } = node;
	if (node.type !== 'Property' || !isNode(key) || !isNode(value) || node.computed === true)
		return new Map(below);
	const isPlain = key.type === 'Identifier' && value.type === 'Identifier' && node.kind === 'init';
	if (!isPlain) return new Map(below);
	const property = { start: node.start, key: String(key.name), isShort: node.shorthand === true };
	return new Map([...below, [value.start, property]]);
}

function replacementOf(
	at: Replacement['at'],
	{ from, to }: NameChange,
	property: Property | undefined,
	code: string
): Replacement {
	if (property?.isShort === true) return { at, text: `${from}: ${to}` };
	const isLong = property?.key === to && code.slice(property.start, at.start) === `${to}: `;
	return isLong ? { at: { start: property.start, end: at.end }, text: to } : { at, text: to };
}

/** Whether the new name means the same at every place: something nearer may go by it. */
function staysFree(code: string, replacements: readonly Replacement[], to: string): boolean {
	let renamed = '';
	let last = 0;
	for (const { at, text } of replacements) {
		renamed += code.slice(last, at.start) + text;
		last = at.end;
	}
	const again = countOf(renamed + code.slice(last), to);
	return again === (countOf(code, to) ?? 0) + replacements.length;
}

function countOf(code: string, sought: string): number | undefined {
	const parsed = parseTs(code);
	return parsed.ok ? freeNames(parsed.value.program).filter(({ name }) => name === sought).length : undefined;
}

const isReserved = (name: string): boolean => !parseTs(`const ${name} = 1;`).ok;
