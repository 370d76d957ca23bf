import { formula, type LibraryMacro } from '#lib/moves/libraryMacro.ts';

/**
 * The measures that are formulas of numbers or of columns, as in the TypeScript functions of the same names,
 * where their sources stand. Counts are taken as DOUBLE, since a difference of unsigned ones fails below zero;
 * a zero denominator gives NULL.
 */
const ofOneArea: readonly LibraryMacro[] = [
	formula('inRate', 'arrivals, population', '1000 * arrivals::DOUBLE / nullif(population, 0)'),
	formula('outRate', 'departures, population', '1000 * departures::DOUBLE / nullif(population, 0)'),
	formula(
		'netRate',
		'arrivals, departures, population',
		'1000 * (arrivals::DOUBLE - departures) / nullif(population, 0)'
	),
	formula(
		'grossRate',
		'arrivals, departures, population',
		'1000 * (arrivals::DOUBLE + departures) / nullif(population, 0)'
	),
	formula(
		'effectiveness',
		'arrivals, departures',
		'100 * (arrivals::DOUBLE - departures) / nullif(arrivals::DOUBLE + departures, 0)'
	),
	formula(
		'mobilityRate',
		'inside, departures, population',
		'(inside::DOUBLE + departures) / nullif(population, 0)'
	),
	formula('containment', 'inside, departures', 'inside::DOUBLE / nullif(inside::DOUBLE + departures, 0)'),
	formula(
		'preferenceIndex',
		'moves, allMoves, originPopulation, destinationPopulation, population',
		`(moves::DOUBLE / nullif(allMoves, 0))
			/ nullif((originPopulation::DOUBLE / nullif(population, 0)) * (destinationPopulation::DOUBLE / nullif(population, 0)), 0)`
	),
	formula(
		'pearsonResidual',
		'observed, expected',
		'CASE WHEN expected > 0 THEN (observed::DOUBLE - expected) / sqrt(expected) END'
	)
];

const ofASystem: readonly LibraryMacro[] = [
	formula('crudeMigrationIntensity', 'moves, population', '100 * moves::DOUBLE / nullif(population, 0)'),
	formula(
		'courgeauK',
		'intensity, areas',
		'CASE WHEN areas > 1 THEN intensity / ln(areas::DOUBLE * areas) END'
	),
	formula(
		'migrationEffectiveness',
		'arrivals, departures',
		'100 * sum(abs(arrivals::DOUBLE - departures)) / nullif(sum(arrivals::DOUBLE + departures), 0)'
	),
	formula(
		'aggregateNetMigrationRate',
		'arrivals, departures, population',
		`50 * sum(abs(arrivals::DOUBLE - departures)) FILTER (population IS NOT NULL)
			/ nullif(sum(population::DOUBLE) FILTER (arrivals IS NOT NULL AND departures IS NOT NULL), 0)`
	)
];

const ofTwoGroups: readonly LibraryMacro[] = [
	formula(
		'dissimilarity',
		'a, b',
		`list_sum(list_transform(
			list({one: a::DOUBLE, other: b::DOUBLE}) FILTER (a IS NOT NULL AND b IS NOT NULL),
			lambda area: abs(
				area.one / nullif(sum(a::DOUBLE) FILTER (b IS NOT NULL), 0)
				- area.other / nullif(sum(b::DOUBLE) FILTER (a IS NOT NULL), 0)
			)
		)) / 2`
	),
	formula(
		'isolation',
		'a, total',
		'sum(a::DOUBLE * a / nullif(total, 0)) / nullif(sum(a::DOUBLE) FILTER (total <> 0), 0)'
	),
	formula(
		'exposure',
		'a, b, total',
		`sum(a::DOUBLE * b / nullif(total, 0))
			/ nullif(sum(a::DOUBLE) FILTER (total <> 0 AND b IS NOT NULL), 0)`
	)
];

export const formulas: readonly LibraryMacro[] = [...ofOneArea, ...ofASystem, ...ofTwoGroups];
