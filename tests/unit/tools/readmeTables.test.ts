import { expect, test } from 'vitest';
import { folderRows, packageRows, toolNames } from '../../../tools/laws/readmeTables.js';

const readme = `# Any

| Folder     | What it knows | Imports values from    |
| ---------- | ------------- | ---------------------- |
| \`notebook\` | what it is    |                        |
| \`ui\`       | \`nothing\`     | \`notebook\`, \`messages\` |

| Package                 | Home          | Why |
| ----------------------- | ------------- | --- |
| \`@observablehq/plot\`    | \`chart\`       | a   |
| \`d3-time\`, \`d3-format\`  | \`cage\`        | b   |

| Tool             | Why |
| ---------------- | --- |
| \`vite\`, \`knip\`   | c   |`;

test('the table of folders is read top to bottom, with the folders whose values each may take', () => {
	expect(folderRows(readme)).toEqual([
		{ folder: 'notebook', valuesFrom: [] },
		{ folder: 'ui', valuesFrom: ['notebook', 'messages'] }
	]);
});

test('the tables of packages and tools are read, several names in one row too', () => {
	expect(packageRows(readme)).toEqual([
		{ name: '@observablehq/plot', homes: ['chart'] },
		{ name: 'd3-time', homes: ['cage'] },
		{ name: 'd3-format', homes: ['cage'] }
	]);
	expect(toolNames(readme)).toEqual(['vite', 'knip']);
});

test('a README without the table says so', () => {
	expect(() => folderRows('# Any')).toThrow('README.md has no table whose first column is “Folder”.');
});
