import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserCommands } from './tests/support/browserCommands.ts';
import { chromiumArguments, chromiumPath } from './tools/chromium.js';
import { denmarkOutlines } from './tools/denmarkOutlines.js';
import { realmScript } from './tools/realmScript.js';

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [denmarkOutlines()],
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					// Pure: they share what they import, and every core. By itself the runner leaves one out.
					isolate: false,
					maxWorkers: availableParallelism(),
					sequence: { groupOrder: 1 },
					// Property tests take what the machine gives them; a hang is what this is for.
					testTimeout: 120_000
				}
			},
			{
				test: {
					name: 'firefox',
					environment: 'node',
					include: ['tests/firefox/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				plugins: [realmScript(), denmarkOutlines(), svelte()],
				publicDir: 'static',
				// Found only once a test asks for a worker: then the page would be loaded anew under the test.
				optimizeDeps: {
					include: [
						...['@zip.js/zip.js', '@e965/xlsx', 'apache-arrow', 'diff', 'node-diff3', 'parquet-wasm'],
						...['@observablehq/plot', 'd3-geo', 'd3-shape', 'linkedom']
					]
				},
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 240_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: browserCommands,
						provider: playwright({
							launchOptions: { executablePath: chromiumPath(), args: chromiumArguments }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
