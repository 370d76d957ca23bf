import { given } from '#lib/notebook/given.ts';
import { isAgreed, mergeText, resolvedText } from '#lib/notebook/mergeText.ts';
import { pickChange, type Versions } from '#lib/notebook/pickChange.ts';
import type { CellConflict, Choose } from '#lib/notebook/mergeConflict.ts';
import type { Cell, CellId, Flags } from '#lib/notebook/notebook.ts';

export type MergedCell = {
	readonly cell: Cell;
	readonly conflicts: readonly (CellConflict & { readonly key: string })[];
};

/** Two changes of one cell as one; `key` tells its conflicts from other cells'. */
export function mergeCell(
	versions: Versions<Cell>,
	{ key, id, choose }: { readonly key: string; readonly id: CellId; readonly choose: Choose }
): MergedCell {
	const conflicts: MergedCell['conflicts'][number][] = [];
	const { mine, theirs } = versions;
	const contest = (kind: 'kind' | 'name' | 'flag', flag?: string) => {
		const own = `${kind}:${flag ?? ''}:${key}`;
		conflicts.push({ key: own, kind, id, mine, theirs, ...(flag !== undefined && { flag }) });
		return choose(own) === 'theirs' ? theirs : mine;
	};
	const head = mergeHead(versions, contest);
	const pieces = mergeText(of(versions, ({ source }) => source));
	const own = `source:${key}`;
	if (!isAgreed(pieces)) conflicts.push({ key: own, kind: 'source', id, mine, theirs, pieces });
	const source = resolvedText(pieces, choose(own) === 'theirs' ? 'theirs' : 'mine');
	const written = mergeWritten(of(versions, ({ written }) => written));
	return { cell: given<Cell>({ id, ...head, source, written }), conflicts };
}

/**
 * How a file writes a cell that both files have: as the side that changed it, or else the smaller text, so
 * that it is the same whoever is called mine. It is spacing and fences only.
 */
export function mergeWritten({ base, mine, theirs }: Versions<Cell['written']>): Cell['written'] {
	const picked = pickChange({ base, mine, theirs }, (one, other) => textOf(one) === textOf(other));
	if (picked !== undefined) return picked.value;
	return textOf(mine) <= textOf(theirs) ? mine : theirs;
}

const textOf = (written: Cell['written']): string => JSON.stringify(written ?? null);

type Head = Pick<Cell, 'kind' | 'name' | 'info' | 'flags'>;
/** Notes a conflict; gives the version that holds. */
type Contest = (kind: 'kind' | 'name' | 'flag', flag?: string) => Cell;

function mergeHead(versions: Versions<Cell>, contest: Contest): Head {
	const kind = pickChange(
		of(versions, ({ kind, info }) => ({ kind, info })),
		(one, other) => one.kind === other.kind && one.info === other.info
	);
	if (kind === undefined) return headOf(contest('kind'));
	const name = pickChange(of(versions, ({ name }) => name));
	const flags = pickFlags(of(versions, ({ flags }) => flags));
	const isUnknown = kind.value.kind === 'other';
	// A block of an unknown kind has neither name nor flags: what the other side did to them has no place.
	if (isUnknown && (name?.value !== undefined || name === undefined || flags.size > 0))
		return headOf(contest('kind'));
	const held = [...flags].flatMap(([flag, picked]) => {
		const value =
			picked === undefined ? new Map(Object.entries(contest('flag', flag).flags)).get(flag) : picked.value;
		return value === undefined ? [] : [[flag, value] as const];
	});
	return given<Head>({
		...kind.value,
		name: name === undefined ? contest('name').name : name.value,
		flags: Object.fromEntries(held)
	});
}

const headOf = ({ kind, name, info, flags }: Cell): Head => given<Head>({ kind, name, info, flags });

type Picked = { readonly value: string | true | undefined } | undefined;

/** Each flag of the result in the order of the alphabet of changes: as base has them, then the added ones sorted. */
function pickFlags(versions: Versions<Flags>): ReadonlyMap<string, Picked> {
	const maps = of(versions, (flags) => new Map(Object.entries(flags)));
	const added = [...maps.mine.keys(), ...maps.theirs.keys()].filter((flag) => !maps.base.has(flag));
	const all = new Set([...maps.base.keys(), ...added.toSorted()]);
	const picked = [...all].map((flag) => [flag, pickChange(of(maps, (map) => map.get(flag)))] as const);
	return new Map(picked.filter(([, pick]) => pick === undefined || pick.value !== undefined));
}

const of = <T, U>({ base, mine, theirs }: Versions<T>, part: (version: T) => U): Versions<U> => ({
	base: part(base),
	mine: part(mine),
	theirs: part(theirs)
});
