import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';

/**
 * How many must stand behind what is shown where the chart does not say: Statistics Denmark publishes nothing
 * of fewer than three. Health and children ask for more.
 */
const usual = 3;

export const thresholdOf = ({ threshold = usual }: Pick<ChartSpec, 'threshold'>): number => threshold;
