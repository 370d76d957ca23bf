/**
 * Quantile of the gamma distribution with this shape and scale 1, by bisection of the regularised incomplete
 * gamma function until the doubles are neighbours (Press and others, Numerical Recipes, 3rd ed. 2007, section 6.2).
 */
export function gammaQuantile(probability: number, shape: number): number {
	let [low, high] = [0, shape + 1];
	while (regularisedGamma(shape, high) < probability) high *= 2;
	for (;;) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) return middle;
		if (regularisedGamma(shape, middle) < probability) low = middle;
		else high = middle;
	}
}

/** P(a, x), the share of a gamma distribution of shape a that lies below x. */
function regularisedGamma(shape: number, x: number): number {
	if (x <= 0) return 0;
	const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	return x < shape + 1 ? front * series(shape, x) : 1 - front * continuedFraction(shape, x);
}

function series(shape: number, x: number): number {
	let [term, sum] = [1 / shape, 1 / shape];
	for (let step = 1; term > sum * Number.EPSILON; step += 1) {
		term *= x / (shape + step);
		sum += term;
	}
	return sum;
}

/** Lentz's method. */
function continuedFraction(shape: number, x: number): number {
	let b = x + 1 - shape;
	let c = 1 / Number.MIN_VALUE;
	let d = 1 / b;
	let fraction = d;
	for (let step = 1, change = 0; Math.abs(change - 1) > 2 * Number.EPSILON && step < 100_000; step += 1) {
		const a = -step * (step - shape);
		b += 2;
		d = 1 / (a * d + b || Number.MIN_VALUE);
		c = b + a / c || Number.MIN_VALUE;
		change = d * c;
		fraction *= change;
	}
	return fraction;
}

/** Lanczos' approximation, g = 7, to some fifteen digits. */
export function logGamma(x: number): number {
	const sum = lanczos.reduce(
		(all, coefficient, index) => all + coefficient / (x + index),
		0.99999999999980993
	);
	const shifted = x + 6.5;
	return (x - 0.5) * Math.log(shifted) - shifted + Math.log(Math.sqrt(2 * Math.PI) * sum);
}

const lanczos = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];
