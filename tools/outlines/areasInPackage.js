import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {readonly [x: number, y: number]} Point
 * @typedef {readonly Point[]} Ring closed, its first point not said again
 * @typedef {{ readonly code: string, readonly name: string, readonly rings: readonly Ring[] }} PackagedArea
 */

export const packagedMap = fileURLToPath(
	new URL('../../node_modules/react-denmark-map/dist/esm/index.js', import.meta.url)
);

/**
 * The municipalities as the package's bundle holds them: object literals with a code of three digits and a
 * path, read as text. The package draws them on a page of their own, with Bornholm moved in beside Jutland.
 */
export function areasInPackage(text = readFileSync(packagedMap, 'utf8')) {
	const found = [...text.matchAll(/display_name:"([^"]*)",code:"(\d{3})",d:"([^"]*)"/g)];
	const page = /areas:_,viewBoxWidth:"(\d+)",viewBoxHeight:"(\d+)"/.exec(text);
	if (found.length !== 98 || page === null)
		throw new Error(
			`react-denmark-map has another shape than expected: ${found.length} municipalities, not 98.`
		);
	const areas = found.map(([, name = '', code = '', path = '']) => ({
		...{ code: `0${code}`, name },
		rings: ringsOf(path)
	}));
	return { areas, width: Number(page[1]), height: Number(page[2]) };
}

/** Straight pieces for each curve: some 200 m long on the ground. */
const piecesOfCurve = 6;

/**
 * The rings of a path that says `M`, `m`, `l`, `c` and `Z`, which are all that the package uses.
 *
 * @param {string} path
 * @returns {Ring[]}
 */
export function ringsOf(path) {
	/** @type {Point[][]} */
	const rings = [];
	for (const [, command = '', text = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const numbers = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
		const ring = rings.at(-1) ?? [];
		if (command === 'M') rings.push([[numbers[0] ?? 0, numbers[1] ?? 0]]);
		else if (command === 'm') rings.push([moved(ring[0] ?? [0, 0], numbers)]);
		else if (command === 'l') for (const step of inSteps(numbers, 2)) ring.push(moved(ring.at(-1), step));
		else if (command === 'c') for (const step of inSteps(numbers, 6)) ring.push(...curve(ring.at(-1), step));
		else if (command !== 'Z') throw new Error(`react-denmark-map has an unknown path command: ${command}`);
	}
	return rings;
}

/** @param {readonly number[]} numbers @param {number} size */
const inSteps = (numbers, size) =>
	Array.from({ length: numbers.length / size }, (_, at) => numbers.slice(at * size, (at + 1) * size));

/** @param {Point | undefined} from @param {readonly number[]} step @returns {Point} */
const moved = ([x, y] = [0, 0], [dx = 0, dy = 0]) => [x + dx, y + dy];

/** A cubic curve by points on it. @param {Point | undefined} from @param {readonly number[]} step @returns {Point[]} */
function curve(from, step) {
	const [one = [], two = [], end = []] = inSteps(step, 2);
	return Array.from({ length: piecesOfCurve }, (_, at) => {
		const t = (at + 1) / piecesOfCurve;
		const u = 1 - t;
		/** @param {0 | 1} axis */
		const along = (axis) =>
			3 * u * u * t * (one[axis] ?? 0) + 3 * u * t * t * (two[axis] ?? 0) + t * t * t * (end[axis] ?? 0);
		return moved(from, [along(0), along(1)]);
	});
}
