import type { Version } from '#lib/storage/versions.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far apart versions are kept, by their age, in milliseconds. Within the last hour all of them are. */
const apart = [
	{ until: hour, every: 0 },
	{ until: day, every: hour },
	{ until: 30 * day, every: day },
	{ until: Infinity, every: 7 * day }
];

/** Of one notebook. */
const mostVersions = 100;
const mostLetters = 4_000_000;

/**
 * Which of a notebook's versions can go; they come newest first. The newest always stays, and of several of
 * one hour, day or week one that was saved does, or else the newest of them.
 */
export function tooMany(versions: readonly Version[], now: number): readonly Version[] {
	const kept = new Set(withinBounds(thinned(versions, now)));
	return versions.filter((version) => !kept.has(version));
}

function thinned(versions: readonly Version[], now: number): readonly Version[] {
	const best = new Map<string, Version>();
	for (const version of versions) {
		const span = spanOf(version, now);
		const other = best.get(span);
		const isSaved = other !== versions[0] && other?.why !== 'saved' && version.why === 'saved';
		if (other === undefined || isSaved) best.set(span, version);
	}
	return [...best.values()];
}

/** Versions of one span are one too many for each other. */
function spanOf({ id, at }: Version, now: number): string {
	const { every } = apart.find(({ until }) => now - at < until) ?? apart.at(-1)!;
	return every === 0 ? `version ${id}` : `${every} ${Math.floor(at / every)}`;
}

function withinBounds(versions: readonly Version[]): readonly Version[] {
	let letters = 0;
	return versions.filter(({ text }, index) => {
		letters += text.length;
		return index === 0 || (index < mostVersions && letters <= mostLetters);
	});
}
