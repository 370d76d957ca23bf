import { expect, test } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../../tools/chromium.js';
import { LossLab, type Kill } from '../support/lossTrial.ts';
import { seededRandom } from '../support/seededRandom.ts';

test('a tab that is killed while a person types and edits loses nothing older than a second', async ({
	baseURL
}, info) => {
	test.setTimeout(240_000);
	const lab = new LossLab({
		address: baseURL ?? '',
		profile: info.outputPath('profile'),
		launch: { executablePath: chromiumPath(), args: chromiumArguments },
		random: seededRandom(6)
	});
	const kills: readonly Kill[] = ['tab', 'renderer', 'browser'];
	for (const kill of kills) {
		const loss = await lab.trial(kill);
		// A machine under other work may stand still for longer than that, and then nobody writes either.
		expect(loss.age, JSON.stringify(loss)).toBeLessThanOrEqual(1000 + 2 * loss.slowest);
	}
	await lab.close();
});
