import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';

const notebook = `---
kladde: 1
---

\`\`\`sql flytninger
SELECT * FROM (VALUES ('0101', '0159', 40), ('0159', '0101', 25), ('0751', '0101', 30), ('0101', '0751', 12)) AS m(fra, til, antal)
\`\`\`

\`\`\`chart kort
type: flow-map
table: flytninger
from: fra
to: til
count: antal
top: 3
title: Flytninger
\`\`\`
`;

test('a flow map as TypeScript draws the same arrows, from the cage', async ({ page }) => {
	const path = test.info().outputPath('kort.kladde.md');
	await writeFile(path, notebook);
	const app = await App.open(page);
	await app.openNotebook(path);
	await app.runAll();
	const arrowsOf = (cell: typeof chart) =>
		cell
			.locator('[data-flow]')
			.evaluateAll((arrows) =>
				arrows.map((arrow) => [arrow.getAttribute('data-flow'), arrow.getAttribute('d')])
			);
	const chart = app.locate('kort');
	await expect(chart.locator('[data-flow]')).toHaveCount(3);
	const drawn = await arrowsOf(chart);

	await chart.focus();
	await app.command('Rediger som TypeScript');
	await expect(app.cells).toHaveCount(4);
	await app.runAll();
	const code = app.cells.last();
	await expect(code.locator('[data-flow]')).toHaveCount(3);
	await expect(code.getByRole('figure').first()).toContainText('n = 107 · Kilde: flytninger');
	await expect.poll(() => arrowsOf(code)).toEqual(drawn);
});
