import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { TsClient } from '#lib/assist/ts/connectTs.ts';
import type { Told } from '#lib/assist/ts/service/told.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

/** All that it takes to ask the language service about one cell. */
export type TsAsking = {
	readonly client: TsClient;
	readonly surroundings: Surroundings;
	readonly told: () => Told;
	readonly cell: CellId;
};
