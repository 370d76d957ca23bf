import { movesChanged } from '#lib/moves/addressHistory/movesChanged.ts';
import { movesOf } from '#lib/moves/addressHistory/movesOf.ts';
import { movesReport } from '#lib/moves/addressHistory/movesReport.ts';
import { movesChart } from '#lib/moves/chart/movesChart.ts';
import { areaFlows } from '#lib/moves/measures/areaFlows.ts';
import { containment, mobilityRate } from '#lib/moves/measures/containment.ts';
import { effectiveness, migrationEffectiveness } from '#lib/moves/measures/effectiveness.ts';
import { europeanStandardPopulation } from '#lib/moves/measures/europeanStandardPopulation.ts';
import { gravity, gravityFit } from '#lib/moves/measures/gravity.ts';
import {
	aggregateNetMigrationRate,
	courgeauK,
	crudeMigrationIntensity
} from '#lib/moves/measures/intensity.ts';
import { lengthOfResidence } from '#lib/moves/measures/lengthOfResidence.ts';
import { odMatrix } from '#lib/moves/measures/odMatrix.ts';
import { odMatrixBetween } from '#lib/moves/measures/odMatrixBetween.ts';
import { odResiduals } from '#lib/moves/measures/odResiduals.ts';
import { pearsonResidual } from '#lib/moves/measures/pearsonResidual.ts';
import { poissonInterval } from '#lib/moves/measures/poissonInterval.ts';
import { preferenceIndex } from '#lib/moves/measures/preferenceIndex.ts';
import { grossRate, inRate, netRate, outRate } from '#lib/moves/measures/rates.ts';
import { returnMoves } from '#lib/moves/measures/returnMoves.ts';
import { dissimilarity, exposure, isolation } from '#lib/moves/measures/segregation.ts';
import {
	directlyStandardisedRate,
	indirectlyStandardisedRatio
} from '#lib/moves/measures/standardisation.ts';

/**
 * What a ts cell finds of the library of moves, by name: what the SQL macros of the same names compute, so that
 * a notebook can go from one to the other. A cell that defines such a name has its own.
 */
export const authorsMoves = {
	aggregateNetMigrationRate,
	areaFlows,
	containment,
	courgeauK,
	crudeMigrationIntensity,
	directlyStandardisedRate,
	dissimilarity,
	effectiveness,
	europeanStandardPopulation,
	exposure,
	gravity,
	gravityFit,
	grossRate,
	inRate,
	indirectlyStandardisedRatio,
	isolation,
	lengthOfResidence,
	migrationEffectiveness,
	mobilityRate,
	movesChart,
	movesChanged,
	movesOf,
	movesReport,
	netRate,
	odMatrix,
	odMatrixBetween,
	odResiduals,
	outRate,
	pearsonResidual,
	poissonInterval,
	preferenceIndex,
	returnMoves
};
