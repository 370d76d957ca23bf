import { cyclesIn } from './cycles.js';

/**
 * @typedef {import('./sourceFile.js').SourceFile} SourceFile
 * @typedef {import('./sourceFile.js').Import} Import
 * @typedef {import('./readmeTables.js').FolderRow} FolderRow
 * @typedef {import('./readmeTables.js').PackageRow} PackageRow
 * @typedef {{ at: string, what: string }} Breach
 */

/**
 * @typedef {object} House
 * @property {readonly SourceFile[]} files everything under src, styles and markup included
 * @property {readonly FolderRow[]} folders in README's order
 * @property {readonly PackageRow[]} packages
 */

/** Every breach of a law, in the order of the files. @param {House} house @returns {Breach[]} */
export const breachesIn = (house) => [
	...tableBreaches(house),
	...house.files.flatMap((file) => [
		...placeBreaches(file),
		...formBreaches(file),
		...importBreaches(file, house)
	]),
	...stemBreaches(house.files),
	...cycleBreaches(house.files)
];

const dustbins = /^(utils?|types|helpers?|stores?|constants|index|common|misc)$/;

/** The first part of a path below src/lib, or `messages`, `routes`. @param {string} path */
export function folderOf(path) {
	const [, top = '', below = ''] = path.split('/');
	return top === 'lib' ? below : top;
}

/** The file that a specifier of ours names, without its query. @param {string} specifier @param {string} from */
export function targetOf(specifier, from) {
	const plain = specifier.replace(/\?.*$/, '');
	if (plain.startsWith('#lib/')) return `src/lib/${plain.slice(5)}`;
	if (plain.startsWith('#messages/')) return `src/messages/${plain.slice(10)}`;
	if (!plain.startsWith('.')) return undefined;
	return new URL(plain, `file:///${from}`).pathname.slice(1);
}

/** @param {House} house @returns {Breach[]} */
function tableBreaches({ files, folders }) {
	const order = folders.map(({ folder }) => folder);
	const unknown = [...new Set(files.map(({ path }) => folderOf(path)))].filter(
		(folder) => !order.includes(folder) && !/\./.test(folder)
	);
	const upward = folders.flatMap(({ folder, valuesFrom }, at) =>
		valuesFrom.filter((from) => !order.slice(0, at).includes(from)).map((from) => ({ folder, from }))
	);
	return [
		...unknown.map((folder) => ({ at: 'README.md', what: `the table of folders has no row for ${folder}` })),
		...upward.map(({ folder, from }) => ({
			at: 'README.md',
			what: `${folder} may not take values from ${from}, which does not stand above it`
		}))
	];
}

/** @param {SourceFile} file @returns {Breach[]} */
function placeBreaches({ path }) {
	const parts = path.split('/').slice(1);
	const name = parts.at(-1) ?? '';
	const dustbin = parts.map((part) => part.replace(/\..*$/, '')).find((part) => dustbins.test(part));
	const named = path.startsWith('src/routes/') || nameFits(name);
	return [
		...(dustbin === undefined
			? []
			: [{ at: path, what: `“${dustbin}” says nothing: name it after its idea` }]),
		...(named ? [] : [{ at: path, what: 'components are PascalCase.svelte, everything else camelCase' }])
	];
}

/** @param {string} name */
const nameFits = (name) =>
	name.endsWith('.svelte')
		? /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
		: /^([a-z][A-Za-z0-9]*(\.worker|\.svelte|\.d)?\.[a-z]+|service-worker\.ts)$/.test(name);

/** @param {SourceFile} file @returns {Breach[]} */
const formBreaches = ({ path, oddities }) =>
	path.endsWith('.d.ts') ? [] : oddities.map(({ line, what }) => ({ at: `${path}:${line}`, what }));

/** @param {SourceFile} file @param {House} house @returns {Breach[]} */
function importBreaches(file, house) {
	return file.imports.flatMap((taken) => {
		const target = targetOf(taken.specifier, file.path);
		const what =
			target === undefined
				? packageBreach(file, taken.specifier, house.packages)
				: ownBreach({ file, taken, target, house });
		return what === undefined ? [] : [{ at: `${file.path}:${taken.line}`, what }];
	});
}

/** @param {{ file: SourceFile, taken: Import, target: string, house: House }} crossing @returns {string | undefined} */
function ownBreach({ file, taken: { specifier, kind }, target, house }) {
	if (specifier.startsWith('./$types')) return undefined;
	if (folderOf(file.path) === 'routes' && /^notebooks\/[^/]+\.md$/.test(target)) return undefined;
	if (specifier.startsWith('.') && folderOf(file.path) !== 'routes')
		return `${specifier}: write it as #lib/… or #messages/…`;
	if (!house.files.some(({ path }) => path === target)) return `${specifier} is not there`;
	const [from, to] = [folderOf(file.path), folderOf(target)];
	if (from === to || (from === 'routes' && target.endsWith('.css'))) return undefined;
	const order = house.folders.map(({ folder }) => folder);
	if (order.indexOf(to) >= order.indexOf(from))
		return `${from} may take nothing from ${to}, which stands below it`;
	const row = house.folders.find(({ folder }) => folder === from);
	if (kind === 'type' || row?.valuesFrom.includes(to)) return undefined;
	return `${from} may take types from ${to}, but no values: README's table does not name it`;
}

/** @param {SourceFile} file @param {string} specifier @param {readonly PackageRow[]} packages @returns {string | undefined} */
function packageBreach({ path }, specifier, packages) {
	if (specifier.startsWith('node:')) return `${specifier}: there is no Node in a browser`;
	if (specifier.startsWith('#') || specifier.startsWith('/')) return `${specifier}: not a name of ours`;
	const name = packageOf(specifier);
	const row = packages.find((row) => row.name === name);
	if (row === undefined) return `${name} is not in README's table of packages`;
	if (row.homes.some((home) => path.startsWith(homePath(home)))) return undefined;
	return `${name} is at home in ${row.homes.join(', ')}, not here`;
}

/** SvelteKit's own modules (`$app/…`, `$service-worker`) belong to its package. @param {string} specifier */
function packageOf(specifier) {
	if (specifier.startsWith('$')) return '@sveltejs/kit';
	const parts = specifier.replace(/\?.*$/, '').split('/');
	return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** @param {string} home */
function homePath(home) {
	if (/^(routes|messages|service-worker)\b/.test(home)) return `src/${home}`;
	return home.includes('.') ? `src/lib/${home}` : `src/lib/${home}/`;
}

/** @param {readonly SourceFile[]} files @returns {Breach[]} */
function stemBreaches(files) {
	const components = new Set(
		files.flatMap(({ path }) => (path.endsWith('.svelte') ? [path.toLowerCase()] : []))
	);
	return files
		.filter(({ path }) => /\.svelte\.[jt]s$/.test(path) && components.has(path.slice(0, -3).toLowerCase()))
		.map(({ path }) => ({ at: path, what: 'shares its stem with a component: rename one' }));
}

/** @param {readonly SourceFile[]} files @returns {Breach[]} */
function cycleBreaches(files) {
	const paths = new Set(files.map(({ path }) => path));
	const graph = new Map(
		files.map(({ path, imports }) => [
			path,
			imports
				.flatMap(({ specifier }) => targetOf(specifier, path) ?? [])
				.filter((target) => paths.has(target))
		])
	);
	return cyclesIn(graph).map((cycle) => ({
		at: cycle[0] ?? '',
		what: `imports go in a circle: ${[...cycle, cycle[0]].join(' → ')}`
	}));
}
