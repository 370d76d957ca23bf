import { defineConfig } from '@playwright/test';

/** The attacks by themselves, as `npm run attack` runs them: they serve the site on ports of their own. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../../test-results/attack',
	timeout: 240_000,
	expect: { timeout: 45_000 },
	workers: 1,
	retries: 0,
	reporter: 'list',
	use: { trace: 'off', locale: 'da-DK', viewport: { width: 1280, height: 900 } }
});
