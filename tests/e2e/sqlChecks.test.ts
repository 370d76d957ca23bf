import { expect, test } from '@playwright/test';
import { openText } from '../support/sqlWriting.ts';

const notebook = `---
kladde: 1
title: Før kørsel
run: manual
---
\`\`\`sql flytninger
SELECT kode AS kommune, length(navn) AS antal FROM kommuner
\`\`\`

\`\`\`sql aldrig
SELECT count(*) AS n FROM range(1000000000000) a, range(1000000000000) b
\`\`\`

\`\`\`sql slut
SELECT kommune, antal FROM flytninger, aldrig
\`\`\`

\`\`\`sql plan
EXPLAIN ANALYZE SELECT region, count(*) AS n FROM kommuner WHERE kode > '0500' GROUP BY region ORDER BY n DESC
\`\`\`
`;

test('a column that is renamed above is marked below before anything has run', async ({ page }) => {
	const app = await openText(page, notebook);
	const slut = app.locate('slut');
	await app.setSource('flytninger', 'SELECT kode AS kommune, length(navn) AS laengde FROM kommuner');
	await expect(slut.locator('mark')).toHaveText('antal');
	expect((await app.cell('aldrig')).status).not.toContain('Kører');
	await app.setSource('slut', 'SELECT kommune, laengde FROM flytninger, aldrig');
	await expect(slut.locator('mark')).toHaveCount(0);
	await app.setSource('slut', 'SELECT kommune FROM flytning, aldrig');
	await expect(slut.locator('mark')).toHaveText('flytning');
});

test('a plan is read as a tree of steps with times, and walked by keys', async ({ page }) => {
	const app = await openText(page, notebook);
	await app.run('plan');
	const tree = app.locate('plan').getByRole('tree', { name: 'Forespørgslens plan' });
	await expect(tree.getByText('SEQ_SCAN')).toBeVisible();
	await expect(tree.getByText('langsomst')).toHaveCount(1);
	await expect(tree.getByText('læser en tabel fra ende til anden')).toBeVisible();
	const steps = tree.getByRole('treeitem');
	const all = await steps.count();
	await steps.first().focus();
	await page.keyboard.press('ArrowLeft');
	await expect(steps).toHaveCount(1);
	await page.keyboard.press('ArrowRight');
	await expect(steps).toHaveCount(all);
	await page.keyboard.press('End');
	await expect(steps.last()).toBeFocused();
});
