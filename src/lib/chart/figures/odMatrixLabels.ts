import { bandSize, type OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import { cutText } from '#lib/chart/figures/cutText.ts';
import { rounded } from '#lib/chart/figures/pen.ts';

/** Names of regions and areas on both sides, lines between regions, and frames around what is picked. */
export function odMatrixLabels(drawing: OdDrawing): SVGElement {
	const { pen, frame, words } = drawing;
	const { left, top, right, under } = frame;
	const small = { 'font-size': 11, fill: 'var(--ink-2)' };
	const to = pen('text', { ...small, x: left, y: 10 }, words.toAxis);
	const from = pen(
		'text',
		{ ...small, transform: `translate(10,${rounded(top)}) rotate(-90)`, 'text-anchor': 'end' },
		words.fromAxis
	);
	const outline = {
		x: left,
		y: top,
		width: right - left,
		height: under - top,
		fill: 'none',
		stroke: 'var(--line-strong)'
	};
	return pen(
		'g',
		{ class: 'labels', 'pointer-events': 'none' },
		...bands(drawing),
		...names(drawing),
		pen('rect', outline),
		...frames(drawing),
		to,
		from
	);
}

function bands({ pen, matrix, frame }: OdDrawing): readonly SVGElement[] {
	const { cell, left, top, right, under, bandNames, names } = frame;
	return matrix.bands.flatMap(({ name, first }, at) => {
		if (bandNames.length === 0) return [];
		const { line, start } = bandNames[at]!;
		const reach = bandSize * freeLines(bandNames, first * cell, line);
		const [x, y] = [left + first * cell, top + first * cell];
		const [outX, outY] = [left - names - bandSize * line - 5, top - names - bandSize * line - 5];
		const text = { 'font-size': 11, 'font-weight': 600, fill: 'var(--ink-1)' };
		const divider = { stroke: 'var(--ink-2)', 'stroke-width': 0.75 };
		const dividers =
			first === 0
				? []
				: [
						pen('line', { ...divider, x1: x, x2: x, y1: top - names - reach, y2: under }),
						pen('line', { ...divider, x1: left - names - reach, x2: right, y1: y, y2: y })
					];
		return [
			...dividers,
			pen('text', { ...text, x: left + start + 3, y: outY }, name ?? ''),
			pen(
				'text',
				{
					...text,
					transform: `translate(${rounded(outX)},${rounded(top + start + 3)}) rotate(-90)`,
					'text-anchor': 'end'
				},
				name ?? ''
			)
		];
	});
}

/** How many lines of names a divider goes through to its own, before it would run through another name. */
function freeLines(bandNames: OdDrawing['frame']['bandNames'], at: number, own: number): number {
	const crossed = bandNames.flatMap(({ line, start, end }) =>
		line < own && start < at && at < end ? [line] : []
	);
	return Math.min(own, ...crossed);
}

/** As many names as there is room for: what is picked first, then the areas with most moves. */
function names({ pen, matrix, frame, picked }: OdDrawing): readonly SVGElement[] {
	const { cell, left, top, name } = frame;
	const size = Math.min(11, Math.max(9, cell + 1));
	const room = frame.names === 0 ? 76 : frame.names - 4;
	const gross = (at: number) => matrix.in[at]! + matrix.out[at]!;
	const isPicked = (at: number) => picked.has(matrix.areas[at]!);
	const order = matrix.areas
		.map((_, at) => at)
		.filter((at) => frame.names > 0 || isPicked(at))
		.sort((one, other) => Number(isPicked(other)) - Number(isPicked(one)) || gross(other) - gross(one));
	const placed: number[] = [];
	for (const at of order) if (placed.every((other) => Math.abs(other - at) * cell >= size)) placed.push(at);
	return placed
		.sort((one, other) => one - other)
		.flatMap((at) => {
			const text = name(matrix.areas[at]!);
			const middle = (at + 0.5) * cell + size / 3;
			const look = isPicked(at) ? strong : { ...halo, fill: 'var(--ink-2)' };
			// Without room beside the matrix a name stands upon it.
			const [gap, anchors] = frame.names > 0 ? [-4, ['end', 'start']] : [4, ['start', 'end']];
			return [
				cutText(pen, text, room, {
					...{ ...look, 'font-size': size },
					...{ x: left + gap, y: top + middle, 'text-anchor': anchors[0] }
				}),
				cutText(pen, text, room, {
					...{ ...look, 'font-size': size },
					transform: `translate(${rounded(left + middle)},${rounded(top + gap)}) rotate(-90)`,
					'text-anchor': anchors[1]
				})
			];
		});
}

/** A name may stand upon the line between two regions. */
const halo = { stroke: 'var(--surface-raised)', 'stroke-width': 3, 'paint-order': 'stroke' };
const strong = { ...halo, 'font-weight': 700, fill: 'var(--ink-1)' };

function frames({ pen, matrix, frame, picked }: OdDrawing): readonly SVGElement[] {
	const { cell, left, top, right, under, edge } = frame;
	const line = { fill: 'none', stroke: 'var(--ink-1)', 'stroke-width': 1.5 };
	return matrix.areas.flatMap((area, at) => {
		if (!picked.has(area)) return [];
		const [x, y] = [left + at * cell, top + at * cell];
		return [
			pen('rect', { ...line, class: 'picked', x: left, y, width: right - left + edge - 2, height: cell }),
			pen('rect', { ...line, class: 'picked', x, y: top, width: cell, height: under - top + edge - 2 })
		];
	});
}
