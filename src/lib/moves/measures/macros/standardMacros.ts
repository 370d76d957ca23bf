import { formula, tableMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';
import { europeanStandardPopulation } from '#lib/moves/measures/europeanStandardPopulation.ts';

/**
 * The share of a Poisson distribution of this mean that lies at or below a count: its terms within 60 and
 * fourteen standard deviations below the count, which hold it all for means that the search comes to.
 */
const poissonShare = (count: string, mean: string) => `list_sum(list_transform(
	range(greatest(0, CAST(${count} - 60 - 14 * sqrt(${count}) AS BIGINT)), CAST(${count} AS BIGINT) + 1),
	lambda k: exp(k * ln(${mean}) - ${mean} - lgamma(k + 1))
))`;

/**
 * The mean at which the share is `wanted`: from six standard deviations around the count an interval is halved
 * 60 times, which leaves neighbouring doubles. Each element of the list is that interval, since a
 * reduction's start must be of the elements' type.
 */
const meanAt = (count: string, wanted: string) => `list_reduce(
	list_transform(range(61), lambda step: {
		low: greatest(0, ${count} - 20 - 6 * sqrt(${count})),
		high: ${count} + 20 + 6 * sqrt(${count})
	}),
	lambda found, step: CASE
		WHEN ${poissonShare(count, '((found.low + found.high) / 2)')} > ${wanted}
		THEN {low: (found.low + found.high) / 2, high: found.high}
		ELSE {low: found.low, high: (found.low + found.high) / 2}
	END
)`;

const rated = 'events::DOUBLE / nullif(population, 0)';
const weights = 'nullif(sum(weight::DOUBLE), 0)';
const rate = `(1000 * sum(weight * ${rated}) / ${weights})`;
/** What one event more in the Poisson interval adds to the rate. */
const scale = `(1000 * sqrt(sum(events * (weight / nullif(population, 0)) ** 2) / nullif(sum(events::DOUBLE) FILTER (weight <> 0), 0)) / ${weights})`;
const seen = 'sum(events::DOUBLE) FILTER (weight <> 0)';

const observed =
	'coalesce(sum(events::DOUBLE) FILTER (population IS NOT NULL AND standardRate IS NOT NULL), 0)';
const expected = 'coalesce(sum(population::DOUBLE * standardRate) FILTER (events IS NOT NULL), 0)';

export const standardMacros: readonly LibraryMacro[] = [
	formula(
		'poissonInterval',
		'events, confidence := 0.95',
		`CASE WHEN events >= 0 THEN {
			nedre: CASE WHEN events = 0 THEN 0 ELSE (${meanAt('(events::DOUBLE - 1)', '(1 + confidence) / 2')}).low END,
			oevre: (${meanAt('events::DOUBLE', '(1 - confidence) / 2')}).high
		} END`
	),
	formula(
		'directlyStandardisedRate',
		'events, population, weight, confidence := 0.95',
		`CASE WHEN count(*) FILTER (weight <> 0 AND (${rated}) IS NULL) = 0 AND ${weights} > 0
			THEN {
				rate: ${rate},
				nedre: CASE WHEN ${seen} = 0 THEN 0
					ELSE ${rate} + ${scale} * (kladde.poissonInterval(${seen}, confidence := confidence).nedre - ${seen}) END,
				oevre: CASE WHEN ${seen} > 0
					THEN ${rate} + ${scale} * (kladde.poissonInterval(${seen}, confidence := confidence).oevre - ${seen}) END
			}
			ELSE {rate: NULL::DOUBLE, nedre: NULL::DOUBLE, oevre: NULL::DOUBLE}
		END`
	),
	formula(
		'indirectlyStandardisedRatio',
		'events, population, standardRate, confidence := 0.95',
		`{
			observeret: ${observed},
			forventet: ${expected},
			ratio: ${observed} / nullif(${expected}, 0),
			nedre: kladde.poissonInterval(${observed}, confidence := confidence).nedre / nullif(${expected}, 0),
			oevre: kladde.poissonInterval(${observed}, confidence := confidence).oevre / nullif(${expected}, 0)
		}`
	),
	tableMacro(
		'europeanStandardPopulation',
		'',
		`SELECT * FROM (VALUES ${europeanStandardPopulation()
			.map(
				({ aldersgruppe, fra_alder, til_alder, vaegt }) =>
					`('${aldersgruppe}', ${fra_alder}, ${til_alder}, ${vaegt})`
			)
			.join(', ')}) AS standard(aldersgruppe, fra_alder, til_alder, vaegt)`
	)
];
