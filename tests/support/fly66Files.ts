import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fly66Folder } from './fly66Folder.ts';

/** One move: from, to, age, count; places by name, as the files write them. */
export type Move = readonly [from: string, to: string, age: number, count: number];

/** The ten files of the story: the public ones where this machine has them, and small ones made up. */
export type Fly66Files = {
	readonly title: string;
	/** Why there are none here. */
	readonly absent?: string;
	/** Paths, youngest ages first. */
	readonly paths: () => Promise<readonly string[]>;
};

export const publicFiles: Fly66Files = {
	title: 'the ten public FLY66 files',
	...(existsSync(fly66Folder) ? {} : { absent: `The FLY66 files are not in ${fly66Folder}.` }),
	paths: async () => inOrder(await readdir(fly66Folder)).map((name) => join(fly66Folder, name))
};

export const smallFiles: Fly66Files = {
	title: 'ten small files of the same shape, made up',
	paths: writeSmallFiles
};

const names = Array.from({ length: 10 }, (_, decade) => `kvinder_${decade * 10}-${decade * 10 + 9}.csv`);
const inOrder = (found: readonly string[]) => names.filter((name) => found.includes(name));

/** Names with every Danish letter, two regions, and Christiansø, which is no municipality. */
const places = [
	'København',
	'Frederiksberg',
	'Gladsaxe',
	'Høje-Taastrup',
	'Lyngby-Taarbæk',
	'Tårnby',
	'Furesø',
	'Ærø',
	'Aarhus',
	'Christiansø'
];

async function writeSmallFiles(): Promise<readonly string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'kladde-fly66-'));
	return Promise.all(
		names.map(async (name, decade) => {
			const path = join(folder, name);
			await writeFile(path, Buffer.from(smallFile(decade), 'latin1'));
			return path;
		})
	);
}

function smallFile(decade: number): string {
	const labels = Array.from({ length: 10 }, (_, year) => `"0...${year + 5}"`);
	const rows = places.flatMap((to, toAt) =>
		places.flatMap((from, fromAt) => {
			if (to === from) return [];
			const counts = labels.map((_, year) => countOf(toAt, fromAt, decade * 10 + year));
			return [`"Kvinder";2024;"Til ${to}";"Fra ${from}";${counts.join(';')}`];
		})
	);
	return [`"Kvinder";"2024";"dest";"orig";${labels.join(';')}`, ...rows, ''].join('\r\n');
}

/** Uneven enough that no two sums agree by chance; many zeros, as in the public files. */
const countOf = (to: number, from: number, age: number) =>
	Math.max(0, ((to * 31 + from * 17 + age * 7 + to * from * age) % 23) - 12 + (to === 0 ? 3 : 0));

/** Every move in the files, read by nothing of ours: the story's figures are counted from these. */
export async function movesIn(paths: readonly string[]): Promise<readonly Move[]> {
	const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })));
	return files.flatMap(({ path, bytes }) => {
		const first = Number(/_(\d+)-/.exec(basename(path))?.[1]);
		const [, ...lines] = bytes.toString('latin1').trimEnd().split(/\r?\n/);
		return lines.flatMap((line) => movesOf(line.replaceAll('"', '').split(';'), first));
	});
}

function movesOf([, , to = '', from = '', ...counts]: readonly string[], first: number): readonly Move[] {
	return counts.flatMap((count, year): readonly Move[] =>
		Number(count) > 0 ? [[from.slice(4), to.slice(4), first + year, Number(count)]] : []
	);
}

/** How many moves fit. */
export const sumOf = (moves: readonly Move[], fits: (from: string, to: string) => boolean): number =>
	moves.reduce((sum, [from, to, , count]) => (fits(from, to) ? sum + count : sum), 0);

/** What the balance cell must show of a place: in, out, net, gross. */
export function balanceOf(moves: readonly Move[], place: string): readonly number[] {
	const into = sumOf(moves, (_, to) => to === place);
	const out = sumOf(moves, (from) => from === place);
	return [into, out, into - out, into + out];
}
