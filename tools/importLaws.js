import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { breachesIn } from './laws/laws.js';
import { folderRows, packageRows, toolNames } from './laws/readmeTables.js';
import { readSource } from './laws/sourceFile.js';
import { project } from './project.js';

const readme = readFileSync(join(project, 'README.md'), 'utf8');
const files = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name))
	.map((path) => readSource(relative(project, path).split(sep).join('/'), readFileSync(path, 'utf8')));
const breaches = [
	...breachesIn({ files, folders: folderRows(readme), packages: packageRows(readme) }),
	...dependencyBreaches()
];

for (const { at, what } of breaches) console.error(`${at}  ${what}`);
console.log(`${files.length} files, ${breaches.length} breaches of the import laws`);
process.exitCode = breaches.length === 0 ? 0 : 1;

/** README's two tables of packages name exactly what package.json asks for. */
function dependencyBreaches() {
	const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
	const asked = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
	const told = [...packageRows(readme).map(({ name }) => name), ...toolNames(readme)];
	return [
		...asked
			.filter((name) => !told.includes(name))
			.map((name) => ({ at: 'README.md', what: `says nothing of ${name}` })),
		...told
			.filter((name) => !asked.includes(name))
			.map((name) => ({ at: 'README.md', what: `${name} is not in package.json` }))
	];
}
