import type { Draw, Figure, FigurePoint } from '#lib/chart/figures/figure.ts';
import { areaNameIn } from '#lib/chart/figures/flows.ts';
import { shownPairs } from '#lib/chart/figures/hiddenPairs.ts';
import { legend } from '#lib/chart/figures/legend.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { odMatrixCells } from '#lib/chart/figures/odMatrixCells.ts';
import { odMatrixEdges } from '#lib/chart/figures/odMatrixEdges.ts';
import { odMatrixLabels } from '#lib/chart/figures/odMatrixLabels.ts';
import { odMatrixLegend } from '#lib/chart/figures/odMatrixLegend.ts';
import { odMatrixFrame, type OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import { odMatrixOf, type OdMatrix, type OdScale } from '#lib/chart/figures/odMatrixModel.ts';
import { odMatrixSummary } from '#lib/chart/figures/odMatrixSummary.ts';
import { odMatrixTwin } from '#lib/chart/figures/odMatrixTwin.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { linearShades, logShades, residualShades } from '#lib/chart/figures/shades.ts';
import { withLeft } from '#lib/chart/figures/withLeft.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { moveFigures } from '#messages/moveFigures.ts';

/** More would be drawn thinner than a pixel on a page. */
const mostAreas = 400;

/**
 * Origins × destinations as a heatmap. Areas stand by region and within it by net, in the same order both
 * ways, so that what moves within a region lies along the diagonal; the diagonal itself is masked.
 */
export const drawOdMatrix: Draw = ({ spec, table }, { document, width, language, picked }) => {
	const words = moveFigures[language];
	const scale = spec.scale ?? 'log';
	const { flows, hidden } = shownPairs(spec, table);
	const matrix = odMatrixOf(flows, scale, spec.top, hidden);
	if (matrix.areas.length > mostAreas) return tooMany(matrix, words);
	const most = mostOf(matrix, scale);
	const shades = { log: logShades, linear: linearShades, residual: residualShades }[scale](most);
	const pen = penIn(document);
	const frame = odMatrixFrame(matrix, { width, name: areaNameIn(table) });
	const drawing: OdDrawing = {
		pen,
		matrix,
		frame,
		scale,
		shades,
		picked,
		words,
		numbers: numbersIn(language)
	};
	const cells = odMatrixCells(drawing);
	const edges = odMatrixEdges(drawing);
	const key = legend(pen, odMatrixLegend(drawing, most), { width, y: frame.bottom + 12 });
	const element = canvas(
		pen,
		width,
		frame.bottom + 12 + key.height,
		...[cells.element, edges.element, odMatrixLabels(drawing), key.element]
	);
	const figure: Figure = {
		element,
		points: [...cells.points, ...edges.points].sort(inReadingOrder),
		summary: withLeft(odMatrixSummary(drawing), { spec, table }, language),
		get twin() {
			return odMatrixTwin(drawing);
		}
	};
	return ok(figure);
};

const tooMany = ({ areas }: OdMatrix, { tooManyAreas }: OdDrawing['words']) =>
	fail({ kind: 'broken-chart' as const, detail: tooManyAreas(String(areas.length), String(mostAreas)) });

const mostOf = ({ cells }: OdMatrix, scale: OdScale) =>
	cells.reduce(
		(most, { value, residual }) => Math.max(most, scale === 'residual' ? Math.abs(residual) : value),
		0
	);

const inReadingOrder = ({ grid: one }: FigurePoint, { grid: other }: FigurePoint) =>
	one!.row - other!.row || one!.column - other!.column;
