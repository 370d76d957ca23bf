import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceBreaches } from './licences/breaches.js';
import { listed, withList } from './licences/list.js';
import { shippedPackages } from './licences/shipped.js';
import { project } from './project.js';

// `node tools/licences.js` writes the list of licences in docs/dependencies.md anew; with `--check` it says
// what is wrong with the packages, and whether the list is as the lock file has it.

const page = join(project, 'docs', 'dependencies.md');
const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
const shipped = shippedPackages(packages);
const breaches = licenceBreaches(packages, shipped);
const text = readFileSync(page, 'utf8');
const wanted = withList(text, listed(shipped));
if (process.argv.includes('--check')) {
	if (text !== wanted) breaches.push('docs/dependencies.md lists other packages: run node tools/licences.js');
} else writeFileSync(page, wanted);

for (const breach of breaches) console.error(breach);
console.log(`${shipped.length} packages are shipped, ${breaches.length} breaches`);
process.exitCode = breaches.length === 0 ? 0 : 1;
