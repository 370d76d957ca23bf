import { chromium } from 'playwright';
import { chromiumArguments, chromiumPath, installChromium } from '../tools/chromium.js';
import { buildWhereOld } from '../tools/freshBuild.js';
import { serve } from '../tools/serve.js';
import { openAppAt } from './appInBench.js';
import { buildBarePage, openBareAt } from './bareInBench.js';
import { growthOfRenderers } from './growthOfRenderers.js';

/**
 * What the figures measure with: the built site and the bare page, on one machine in one browser.
 *
 * @typedef {Awaited<ReturnType<typeof openLab>>} Lab
 */

export async function openLab() {
	await installChromium();
	const folder = buildWhereOld();
	const [site, bareSite] = await Promise.all([serve({ folder }), serve({ folder: await buildBarePage() })]);
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
	return {
		folder,
		address: site.address,
		browser,
		openApp: () => openAppAt(browser, site.address),
		openBare: () => openBareAt(browser, bareSite.address),
		inBrowserOfItsOwn,
		close
	};

	/**
	 * Trial in a fresh browser that ends with it; `growth` tells how much memory, in kB, some work needs at its
	 * peak in the processes of its pages and workers.
	 *
	 * @param {(own: { openApp: () => ReturnType<typeof openAppAt>, openBare: () => ReturnType<typeof openBareAt>, growth: (work: () => Promise<unknown>) => Promise<number> }) => Promise<number>} trial
	 */
	async function inBrowserOfItsOwn(trial) {
		const server = await chromium.launchServer({ executablePath: chromiumPath(), args: chromiumArguments });
		const own = await chromium.connect(server.wsEndpoint());
		try {
			return await trial({
				openApp: () => openAppAt(own, site.address),
				openBare: () => openBareAt(own, bareSite.address),
				growth: (work) => growthOfRenderers(server.process().pid ?? 0, work)
			});
		} finally {
			await server.close();
		}
	}

	async function close() {
		await browser.close();
		site.close();
		bareSite.close();
	}
}
