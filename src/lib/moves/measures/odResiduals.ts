import type { Flow } from '#lib/moves/measures/flow.ts';
import { pearsonResidual } from '#lib/moves/measures/pearsonResidual.ts';

export type FlowWithResidual = Flow & {
	readonly forventet: number;
	readonly residual: number | null;
};

/**
 * Residuals from independence: E_ij = O_i · I_j / M with the row sums, column sums and total of the matrix as it
 * is given, and (M_ij − E_ij) / √E_ij (Agresti, Categorical Data Analysis, 3rd ed. 2013, section 3.3). All pairs
 * of an origin with a destination are given, those without a move too; an area with itself only if the matrix
 * holds moves within an area. Leave those out beforehand to mask the diagonal. Ends that are null are left out.
 */
export function odResiduals(flows: Iterable<Flow>): readonly FlowWithResidual[] {
	const known = [...flows].filter(({ fra, til }) => fra !== null && til !== null);
	const holdsWithin = known.some(({ fra, til }) => fra === til);
	const out = sumsBy(known, ({ fra }) => fra!);
	const into = sumsBy(known, ({ til }) => til!);
	const pairs = sumsBy(known, ({ fra, til }) => pairOf(fra!, til!));
	const total = known.reduce((sum, { flytninger }) => sum + flytninger, 0);
	return [...out].flatMap(([fra, leaving]) =>
		[...into].flatMap(([til, coming]) => {
			if (fra === til && !holdsWithin) return [];
			const flytninger = pairs.get(pairOf(fra, til)) ?? 0;
			const forventet = (leaving * coming) / total;
			return [{ fra, til, flytninger, forventet, residual: pearsonResidual(flytninger, forventet) }];
		})
	);
}

const pairOf = (from: string, to: string) => JSON.stringify([from, to]);

function sumsBy(flows: readonly Flow[], keyOf: (flow: Flow) => string): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const flow of flows) sums.set(keyOf(flow), (sums.get(keyOf(flow)) ?? 0) + flow.flytninger);
	return sums;
}
