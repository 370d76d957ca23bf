import { outcomesOf } from '#lib/workspace/selfTest/outcome.ts';
import type { RoomResult } from '#lib/workspace/selfTest/rooms.ts';
import { countOf } from '#lib/workspace/selfTest/verdict.ts';
import type { Language } from '#messages/inBoth.ts';
import { selfTest } from '#messages/selfTest.ts';

/** How much of what was tried in a room was refused, and of how much nobody said why it failed. */
export function roomCount(room: RoomResult, results: readonly RoomResult[], language: Language): string {
	const words = selfTest[language];
	const number = (value: number) => value.toLocaleString(language);
	const outcomes = outcomesOf(room, results);
	const [refused, silent] = [countOf(outcomes, 'refused'), countOf(outcomes, 'silent')];
	if (refused === room.ways.length) return words.allRefused(number(refused));
	const counted = words.count(number(refused), number(room.ways.length));
	return silent > 0 ? `${counted}, ${words.silentCount(number(silent))}` : counted;
}
