import { cutText } from '#lib/chart/figures/cutText.ts';
import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import { rounded, textWidth, type Pen } from '#lib/chart/figures/pen.ts';

/** What came and what went, back to back. */
export type Pair = {
	readonly label: string;
	readonly in: number;
	readonly out: number;
	readonly says: string;
	readonly area?: string;
	readonly isPicked?: boolean;
	/** Several that are summed: apart from the rest, and quieter. */
	readonly isRest?: boolean;
};

export type PairedBarsOptions = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly rowHeight: number;
	/** In front of the bars. */
	readonly labels: number;
	/** The longest bar that is drawn whole. */
	readonly most: number;
	/** Numbers at the bars' ends, and the net in a column of its own; else the net is a line down the rows. */
	readonly isWritten: boolean;
	readonly words: { readonly out: string; readonly in: string; readonly net: string };
	readonly numbers: Numbers;
};

type Drawing = PairedBarsOptions & {
	readonly pen: Pen;
	/** Where nothing came or went. */
	readonly zero: number;
	readonly half: number;
	/** Room of the net's column, and of a number beside a bar. */
	readonly side: number;
	readonly written: number;
};

/** Out to the left, in to the right, the net marked between them, a row for each pair. */
export function pairedBars(
	pen: Pen,
	pairs: readonly Pair[],
	options: PairedBarsOptions
): { readonly element: SVGElement; readonly points: readonly FigurePoint[]; readonly height: number } {
	const side = options.isWritten ? 52 : 0;
	const written = options.isWritten ? textWidth(options.numbers.number(options.most), 11) + 11 : 0;
	const half = (options.width - options.labels - side) / 2 - written;
	const zero = options.x + options.labels + written + half;
	const drawing: Drawing = { ...options, pen, zero, half, side, written };
	const rows = pairs.map((pair, at) => rowOf(drawing, pair, options.y + head + at * options.rowHeight));
	const height = head + pairs.length * options.rowHeight;
	const line = {
		x1: zero,
		x2: zero,
		y1: options.y + head - 4,
		y2: options.y + height,
		stroke: 'var(--ink-2)'
	};
	const element = pen(
		'g',
		{ class: 'paired-bars' },
		...headOf(drawing),
		...rows.map(({ shape }) => shape),
		pen('line', line),
		...(options.isWritten ? rows.flatMap(({ diamond }) => diamond) : netLine(drawing, pairs))
	);
	return { element, points: rows.map(({ point }) => point), height };
}

const head = 24;
const small = { 'font-size': 11, fill: 'var(--ink-2)' };

function headOf({ pen, zero, y, words, x, width, isWritten }: Drawing): readonly SVGElement[] {
	const bold = { 'font-size': 12, 'font-weight': 600, y: y + 13 };
	return [
		pen('text', { ...bold, x: zero - 8, 'text-anchor': 'end', fill: 'var(--ink-1)' }, `← ${words.out}`),
		pen('text', { ...bold, x: zero + 8, fill: 'var(--ink-1)' }, `${words.in} →`),
		...(isWritten
			? [pen('text', { ...small, x: x + width - 6, y: y + 13, 'text-anchor': 'end' }, `◆ ${words.net}`)]
			: [])
	];
}

/** A pair's row with what its bars need. */
type Row = { readonly pair: Pair; readonly top: number; readonly out: number; readonly in: number };

function rowOf(drawing: Drawing, pair: Pair, top: number) {
	const { pen, x, width, rowHeight, half, most, isWritten } = drawing;
	const long = (value: number) => half * Math.min(1, value / most);
	const row: Row = { pair, top, out: long(pair.out), in: long(pair.in) };
	const ground = pen('rect', { x, y: top, width, height: rowHeight, fill: 'transparent' });
	const rule = pen('line', { x1: x, x2: x + width, y1: top, y2: top, stroke: 'var(--line)' });
	const shape = pen(
		'g',
		{ class: 'pair' },
		ground,
		...(pair.isRest ? [rule] : []),
		...barsOf(drawing, row),
		...(pair.isPicked ? [framed(drawing, top)] : []),
		...textsOf(drawing, row)
	);
	const point: FigurePoint = {
		mark: shape,
		says: pair.says,
		...(pair.area !== undefined && { area: pair.area })
	};
	const hasDiamond = isWritten && !pair.isRest;
	return { shape, point, diamond: hasDiamond ? [diamond(drawing, pair, top + rowHeight / 2)] : [] };
}

function barsOf(drawing: Drawing, { pair, top, out, in: into }: Row): readonly SVGElement[] {
	const { pen, zero, rowHeight, half, most, isWritten } = drawing;
	const height = Math.max(1, rowHeight * (isWritten ? 0.62 : 0.86));
	const y = top + (rowHeight - height) / 2;
	const look = pair.isRest ? { opacity: 0.55 } : {};
	const left = { class: 'out', x: zero - out, width: out, fill: 'var(--series-2)' };
	const right = { class: 'in', x: zero, width: into, fill: 'var(--series-1)' };
	return [
		...[left, right].map((bar) => pen('rect', { ...look, ...bar, y, height })),
		...(pair.out > most ? [cut(drawing, zero - half, y, height)] : []),
		...(pair.in > most ? [cut(drawing, zero + half, y, height)] : [])
	];
}

function textsOf(drawing: Drawing, { pair, top, out, in: into }: Row): readonly SVGElement[] {
	const { pen, zero, x, width, rowHeight, labels, isWritten, numbers } = drawing;
	const y = top + rowHeight / 2 + 4;
	const weight = pair.isPicked ? { 'font-weight': 700 } : {};
	const end = { y, 'text-anchor': 'end' };
	const strong = { ...weight, ...end, fill: 'var(--ink-1)' };
	const label = { ...strong, x: x + labels - 8, 'font-size': 12 };
	const net = numbers.signed(pair.in - pair.out);
	const diamond = netAt(drawing, pair);
	const beside = pair.isRest ? 0 : 9;
	return [
		...(pair.label === '' ? [] : [cutText(pen, pair.label, labels - 8, label)]),
		...(isWritten
			? [
					pen(
						'text',
						{ ...small, ...end, x: Math.min(zero - out - 4, diamond - beside) },
						numbers.number(pair.out)
					),
					pen(
						'text',
						{ ...small, y, x: Math.max(zero + into + 4, diamond + beside) },
						numbers.number(pair.in)
					),
					pen('text', { ...small, ...strong, x: x + width - 6 }, net)
				]
			: [])
	];
}

/** A bar that is longer than the picture is cut, and shows it. */
function cut({ pen, zero, half }: Drawing, end: number, y: number, thick: number): SVGElement {
	const middle = end + (end < zero ? 1 : -1) * half * 0.12;
	const d = `M${rounded(middle - 5)},${rounded(y + thick + 2)}l6,${rounded(-thick - 4)}m5,0l-6,${rounded(thick + 4)}`;
	return pen('path', { class: 'cut', d, fill: 'none', stroke: 'var(--surface-raised)', 'stroke-width': 3 });
}

function framed({ pen, x, width, rowHeight }: Drawing, top: number): SVGElement {
	const line = { fill: 'none', stroke: 'var(--ink-1)', 'stroke-width': 1.5, rx: 2 };
	return pen('rect', {
		...line,
		class: 'picked',
		x: x + 0.75,
		y: top + 1,
		width: width - 1.5,
		height: rowHeight - 2
	});
}

const netAt = ({ zero, half, most }: Drawing, { in: into, out }: Pair) =>
	zero + half * Math.max(-1, Math.min(1, (into - out) / most));

const marked = { fill: 'var(--ink-1)', stroke: 'var(--surface-raised)', 'stroke-width': 1.5 };

function diamond(drawing: Drawing, pair: Pair, middle: number): SVGElement {
	const d = `M${rounded(netAt(drawing, pair))},${rounded(middle - 6)}l6,6l-6,6l-6,-6z`;
	return drawing.pen('path', { ...marked, class: 'net', 'pointer-events': 'none', d });
}

/** From row to row; with a halo, so that it stands on both colours. */
function netLine(drawing: Drawing, pairs: readonly Pair[]): readonly SVGElement[] {
	const { pen, y, rowHeight, words } = drawing;
	const at = pairs.map((pair, row) => [netAt(drawing, pair), y + head + (row + 0.5) * rowHeight] as const);
	const d = at.map(([x, middle], row) => `${row === 0 ? 'M' : 'L'}${rounded(x)},${rounded(middle)}`).join('');
	const line = { d, fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none' };
	const [x, middle] = at[0] ?? [0, 0];
	const halo = { stroke: 'var(--surface-raised)', 'stroke-width': 3, 'paint-order': 'stroke' };
	return [
		pen('path', { ...line, stroke: 'var(--surface-raised)', 'stroke-width': 4.5 }),
		pen('path', { ...line, class: 'net', stroke: 'var(--ink-1)', 'stroke-width': 2 }),
		pen(
			'text',
			{ ...small, ...halo, 'font-weight': 600, fill: 'var(--ink-1)', x: x + 6, y: middle + 4 },
			words.net
		)
	];
}
