import { expect, test } from '@playwright/test';
import { openText, SqlWriting } from '../support/sqlWriting.ts';

const moves = (rows: string) => `SELECT * FROM (VALUES ${rows}) AS t(fra, til, person)`;
const notebook = `---
kladde: 1
title: Flytninger
---
\`\`\`sql flytninger
${moves("('0101', '0159', 'a'), ('0101', '0751', 'a'), ('0159', '0751', 'a'), ('0751', '0101', 'b')")}
\`\`\`

\`\`\`sql od
FROM odMatrix('flytninger', level := 'region', mover := person) ORDER BY ALL
\`\`\`

\`\`\`ts omraader
const hovedstaden = areaFlows(od).find(({ omraade }) => omraade === '1084');
\`\${hovedstaden.ind} ind, \${hovedstaden.ud} ud, \${netRate(hovedstaden.ind, hovedstaden.ud, 1000)} pr. 1.000\`
\`\`\`

\`\`\`sql egen
CREATE MACRO netRate(a, b, c) AS a
\`\`\`
`;

test('an OD matrix and its measures follow the moves they are made of; a macro of one’s own is told of', async ({
	page
}) => {
	const app = await openText(page, notebook);
	await app.runAll();
	expect((await app.cell('od')).rows).toEqual([
		['1082', '1084', '1', '1'],
		['1084', '1082', '2', '1'],
		['1084', '1084', '1', '1']
	]);
	await expect(app.locate('omraader')).toContainText('1 ind, 2 ud, -1 pr. 1.000');
	await expect(app.locate('egen').locator('mark.warning')).toHaveText('netRate');

	await app.setSource('flytninger', moves("('0751', '0101', 'b'), ('0751', '0159', 'c')"));
	await app.run('flytninger');
	await expect(app.locate('omraader')).toContainText('2 ind, 0 ud, 2 pr. 1.000');

	const writing = new SqlWriting(app, 'od');
	await writing.begin();
	const told = page.locator('.monaco-hover:visible');
	const name = writing.field
		.locator('xpath=ancestor::*[contains(@class,"monaco-editor")]')
		.first()
		.getByText('odMatrix');
	await expect(async () => {
		await page.mouse.move(0, 0);
		await name.hover();
		await expect(told).toContainText('Flytninger og flyttere fra hvert område', { timeout: 3_000 });
	}).toPass();
});
