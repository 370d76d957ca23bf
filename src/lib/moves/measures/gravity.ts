import type { Flow } from '#lib/moves/measures/flow.ts';
import { pearsonResidual } from '#lib/moves/measures/pearsonResidual.ts';
import { solve } from '#lib/moves/measures/solve.ts';

/** A pair of areas; pairs without a move belong to it with 0. */
export type GravityPair = Flow & {
	readonly befolkning_fra: number;
	readonly befolkning_til: number;
	/** In any unit; α takes it up. */
	readonly afstand: number;
};

export type GravityFit = {
	readonly alfa: number;
	readonly beta1: number;
	readonly beta2: number;
	/** How steeply moves fall with distance. */
	readonly gamma: number;
	/** Poisson deviance 2 Σ (M ln(M/E) − (M − E)). */
	readonly devians: number;
	readonly par: number;
};

/**
 * Poisson gravity model, ln E[M_ij] = α + β₁ ln P_i + β₂ ln P_j − γ ln d_ij, fitted by iteratively reweighted least
 * squares, which is maximum likelihood (Flowerdew and Aitkin, A method of fitting the gravity model based on
 * the Poisson distribution, Journal of Regional Science 22, 1982; McCullagh and Nelder, Generalized Linear Models,
 * 2nd ed. 1989). Pairs of an area with itself, and those without populations or distance above 0, are left
 * out. Null where the pairs do not determine the four coefficients.
 */
export function gravityFit(pairs: Iterable<GravityPair>): GravityFit | null {
	const used = [...pairs].filter(isUsable);
	const rows = used.map(regressorsOf);
	let means = used.map(({ flytninger }) => flytninger + 0.1);
	let [coefficients, deviance]: [readonly number[] | null, number] = [null, Infinity];
	for (let step = 0; step < mostSteps; step += 1) {
		coefficients = weightedLeastSquares(rows, used, means);
		if (coefficients === null) return null;
		means = rows.map((row) => meanOf(row, coefficients!));
		const reached = devianceOf(used, means);
		if (Math.abs(deviance - reached) <= 1e-12 * (Math.abs(reached) + 0.1)) break;
		deviance = reached;
	}
	const [alfa, beta1, beta2, minusGamma] = coefficients as [number, number, number, number];
	return { alfa, beta1, beta2, gamma: -minusGamma, devians: devianceOf(used, means), par: used.length };
}

const mostSteps = 50;

/** The pairs that the model was fitted to, with what it expects and Pearson's residual; none where it cannot be fitted. */
export function gravity(
	pairs: Iterable<GravityPair>
): readonly (GravityPair & { readonly forventet: number; readonly residual: number | null })[] {
	const used = [...pairs].filter(isUsable);
	const fit = gravityFit(used);
	if (fit === null) return [];
	const coefficients = [fit.alfa, fit.beta1, fit.beta2, -fit.gamma];
	return used.map((pair) => {
		const forventet = meanOf(regressorsOf(pair), coefficients);
		return { ...pair, forventet, residual: pearsonResidual(pair.flytninger, forventet) };
	});
}

const isUsable = ({ fra, til, flytninger, befolkning_fra, befolkning_til, afstand }: GravityPair) =>
	fra !== null &&
	til !== null &&
	fra !== til &&
	flytninger >= 0 &&
	befolkning_fra > 0 &&
	befolkning_til > 0 &&
	afstand > 0;

const regressorsOf = ({ befolkning_fra, befolkning_til, afstand }: GravityPair): readonly number[] => [
	1,
	Math.log(befolkning_fra),
	Math.log(befolkning_til),
	Math.log(afstand)
];

const meanOf = (row: readonly number[], coefficients: readonly number[]): number =>
	Math.exp(row.reduce((sum, value, index) => sum + value * coefficients[index]!, 0));

/** One step: the working response ln μ + (M − μ)/μ on the regressors with weights μ. */
function weightedLeastSquares(
	rows: readonly (readonly number[])[],
	pairs: readonly GravityPair[],
	means: readonly number[]
): readonly number[] | null {
	const [matrix, right] = [zeros(4).map(() => zeros(4)), zeros(4)];
	for (const [index, row] of rows.entries()) {
		const mean = means[index]!;
		const response = Math.log(mean) + (pairs[index]!.flytninger - mean) / mean;
		for (const [i, one] of row.entries()) {
			right[i]! += mean * one * response;
			for (const [j, other] of row.entries()) matrix[i]![j]! += mean * one * other;
		}
	}
	return solve(matrix, right);
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

const devianceOf = (pairs: readonly GravityPair[], means: readonly number[]): number =>
	2 *
	pairs.reduce((sum, { flytninger }, index) => {
		const mean = means[index]!;
		return sum + (flytninger === 0 ? 0 : flytninger * Math.log(flytninger / mean)) - (flytninger - mean);
	}, 0);
