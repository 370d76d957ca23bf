/** A row of an OD matrix: moves from one area to another. Null is an end that is unknown or outside. */
export type Flow = {
	readonly fra: string | null;
	readonly til: string | null;
	readonly flytninger: number;
};
