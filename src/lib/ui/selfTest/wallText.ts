import type { Wall } from '#lib/realm/probe/attempt.ts';
import type { Messages } from '#messages/messages.ts';
import type { selfTest } from '#messages/selfTest.ts';

type Words = (typeof selfTest)[Messages['language']];

/** What refused an attempt, in words. */
export function wallText(wall: Wall, { walls }: Words): string {
	switch (wall.kind) {
		case 'policy':
			return walls.policy(wall.directive);
		case 'absent':
			return walls.absent(wall.name);
		default:
			return walls[wall.kind];
	}
}

/** A way out by its name; one that has none yet goes by its id. */
export const wayText = (way: string, { ways }: Words): string =>
	(ways as { readonly [way: string]: string })[way] ?? way;
