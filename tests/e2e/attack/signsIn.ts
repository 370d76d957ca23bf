import type { Sign } from './attackedApp.ts';
import type { lookAtPage } from './lookAtCells.ts';
import type { Secret } from './secret.ts';

/** What a page shows that it must not, after a hostile notebook ran in it. */
export function signsIn(
	{ title, address, state, executed }: ReturnType<typeof lookAtPage>,
	said: readonly string[],
	secret: Secret
): readonly Sign[] {
	const shown = [title, address, state, ...said.filter((line) => !isRefusal(line))];
	return [
		...(executed ? [{ kind: 'executed', detail: '__executed' } as const] : []),
		...shown.filter((text) => secret.isIn(text)).map((detail): Sign => ({ kind: 'secret shown', detail }))
	];
}

/** The browser's own words on an address that it did not ask: to them belongs the address, whatever is in it. */
const isRefusal = (line: string) =>
	/Content[- ]Security[- ]Policy|Cross-Origin Request Blocked|blocked by CORS|Not allowed to/i.test(line);
