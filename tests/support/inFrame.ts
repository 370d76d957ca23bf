import type { StartRealm } from '#lib/realm/realm.ts';
import { realmsIn } from '#lib/realm/realmsIn.ts';

/** Starts workers in a frame of one of the two realms' documents, as the house does. */
export const inFrame = (realm: 'engine' | 'cage'): StartRealm =>
	realmsIn({ document: `/realm/${realm}.html`, name: `test: ${realm}` });
