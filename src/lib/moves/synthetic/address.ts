import type { PlaceIndex } from '#lib/moves/synthetic/destinations.ts';
import { below, oneOf, type Draw } from '#lib/moves/synthetic/draw.ts';
import { places } from '#lib/moves/synthetic/places.ts';

export type Address = {
	readonly place: PlaceIndex;
	/** Four digits, of the municipality. */
	readonly street: string;
	readonly house: string;
	/** `st`, `1`, `2` …; empty in a house of its own. */
	readonly floor: string;
	readonly door: string;
};

/** An address somewhere in a municipality: flats in the towns, houses elsewhere. */
export function addressIn(place: PlaceIndex, draw: Draw): Address {
	const people = places[place]?.people ?? 1;
	const streets = Math.min(890, 20 + Math.floor(people / 4));
	const street = String(1 + below(streets, draw)).padStart(4, '0');
	const letter = draw() < 0.08 ? oneOf(['A', 'B', 'C'], draw) : '';
	const flat = draw() < Math.min(0.9, 0.15 + people / 3000);
	return {
		place,
		street,
		house: `${1 + below(140, draw)}${letter}`,
		floor: flat ? oneOf(['st', '1', '2', '3', '4'], draw) : '',
		door: flat ? oneOf(['tv', 'th', 'mf'], draw) : ''
	};
}
