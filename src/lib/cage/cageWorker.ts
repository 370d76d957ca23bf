import type { Request, SentReply } from '#lib/cage/bridge.ts';
import { authorsConsole } from '#lib/cage/inside/authorsConsole.ts';
import { authorsTimers } from '#lib/cage/inside/authorsTimers.ts';
import { CellRuns } from '#lib/cage/inside/cellRuns.ts';
import { DefinedValues } from '#lib/cage/inside/definedValues.ts';
import { harden } from '#lib/cage/inside/harden.ts';
import { openLibrary } from '#lib/cage/inside/library.ts';
import { outputsOf } from '#lib/cage/inside/outputOf.ts';
import { portTo } from '#lib/cage/inside/portTo.ts';
import { watchUncaught } from '#lib/cage/inside/uncaught.ts';
import { answering } from '#lib/cage/inside/answering.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

/** The worker of the cage: takes what it needs from the browser, clears the rest away, then serves the page. */
function serve(port: MessagePort): void {
	const { send, receive } = portTo<Request, SentReply>(port);
	const timers = authorsTimers(globalThis);
	const later = setTimeout.bind(globalThis);
	const now = performance.now.bind(performance);
	const library = openLibrary();
	const values = new DefinedValues();
	const uncaught = watchUncaught(globalThis);
	const runs = new CellRuns({
		values,
		outputsOf: (value) => outputsOf(value, library.charting),
		shown: (id, shown) => send({ id, verb: 'shown', shown }),
		syntaxPositionOf: uncaught.syntaxPositionOf,
		now,
		later,
		clearTimers: timers.clear
	});
	uncaught.tell((reason) => runs.uncaught(reason));
	const display = runs.display.bind(runs);
	const console = authorsConsole(runs.log.bind(runs), display, now);
	harden(globalThis);
	giveAuthors({ ...library.names, ...timers.names, display, console });
	(Error as { stackTraceLimit?: number }).stackTraceLimit = 100;
	const answerTo = answering({ runs, values });
	receive((request) => void answerTo(request).then((reply) => send(reply)));
	send({ id: 0, verb: 'ready' });
}

/** Fixed, so that no cell changes what another one finds under these names. */
function giveAuthors(names: { readonly [name: string]: unknown }): void {
	for (const [name, value] of Object.entries(names)) {
		Object.defineProperty(globalThis, name, {
			value,
			writable: false,
			configurable: false,
			enumerable: true
		});
	}
}

connectWorker()
	.then(serve)
	// Only an error that nobody catches is told to the page.
	.catch((problem: unknown) =>
		setTimeout(() => {
			throw problem;
		})
	);
