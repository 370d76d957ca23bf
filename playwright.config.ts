import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './tools/chromium.js';

const port = 4173;

/** The attacks serve the site themselves, and have a configuration of their own. */
const apart = 'e2e/attack/**';
/** Minutes each: with `KLADDE_LONG=1` they belong to the stories. */
const long = ['e2e/atRest*', 'e2e/floods*'];

/** The built site on a plain static host, in the system's Chromium: user stories and sample notebooks. */
export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/**/*.test.ts', 'notebooks/**/*.test.ts'],
	testIgnore: process.env['KLADDE_LONG'] ? apart : [apart, ...long],
	outputDir: 'test-results/end-to-end',
	timeout: 240_000,
	expect: { timeout: 45_000 },
	workers: 2,
	// On a machine of CI that does other work too; what passes only at the second attempt is named at the end.
	retries: process.env['CI'] ? 1 : 0,
	forbidOnly: true,
	use: {
		baseURL: `http://127.0.0.1:${port}/`,
		launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
		trace: 'off',
		locale: 'da-DK',
		viewport: { width: 1280, height: 900 }
	},
	webServer: {
		command: `node tools/serve.js --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: false
	}
});
