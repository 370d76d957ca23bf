import type { Addresses, Control } from '../payload.ts';

/**
 * The vendor's engine as it comes, in a page that nobody guards: it speaks HTTP and takes every setting. Pages
 * that stand in frames beside each other share one, since it takes seconds to start.
 */
const engine = `
	const ask = await (parent.duckdb ??= (async () => {
		const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
		const waiting = new Map();
		worker.onmessage = ({ data }) => data.type !== 'INSTANTIATE_PROGRESS' && waiting.get(data.requestId)?.(data);
		let last = 0;
		const ask = (type, data) =>
			new Promise((answer) => {
				waiting.set((last += 1), answer);
				worker.postMessage({ messageId: last, type, data });
			});
		await ask('INSTANTIATE', [new URL('/duckdb/duckdb-eh.wasm', location.href).href, null]);
		await ask('OPEN', { path: ':memory:', allowUnsignedExtensions: true });
		return ask;
	})());
	const { data: connection } = await ask('CONNECT', null);
`;

/** Statements, one after the other, whatever becomes of each; `$secret` stands for the secret as in a cell. */
export const inUnguardedEngine = (statements: (at: Addresses) => readonly string[]): Control => ({
	kind: 'script',
	slow: true,
	script: (at) => `${engine}
	for (const statement of ${JSON.stringify(statements(at))})
		window.told = await ask('RUN_QUERY', [connection, statement.replaceAll('$secret', "'" + secret + "'")]);
	await ask('DISCONNECT', connection);`
});
