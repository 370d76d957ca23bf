import declared from '#lib/assist/ts/service/declared.json?declared';
import { openTsService } from '#lib/assist/ts/service/openTsService.ts';
import { serveTs } from '#lib/assist/ts/service/serveTs.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

connectWorker()
	.then((port) => serveTs(port, openTsService(declared)))
	// Only an error that nobody catches is told to the page.
	.catch((problem: unknown) =>
		setTimeout(() => {
			throw problem;
		})
	);
