import ts from 'typescript';
import { columnsOf, elementOf } from '#lib/assist/ts/service/tree.ts';

export type ColumnMissed = {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly columns: readonly string[];
};

/**
 * Columns that a chart names in text, as `x: 'antal'`, and that its table has not. Types cannot tell: to them
 * any text will do, since a colour is one too.
 */
export function columnsMissed(file: ts.SourceFile, checker: ts.TypeChecker): readonly ColumnMissed[] {
	const missed: ColumnMissed[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) missed.push(...missedIn(node, checker));
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(file, visit);
	return missed;
}

function missedIn(call: ts.CallExpression, checker: ts.TypeChecker): readonly ColumnMissed[] {
	const [data, options] = call.arguments;
	if (data === undefined || options === undefined || !isMark(call)) return [];
	const row = elementOf(checker.getTypeAtLocation(data), checker);
	const columns = row && columnsOf(row, checker);
	if (columns === undefined) return [];
	return textsIn(options).flatMap(({ text, node, mayBeColour }) =>
		columns.includes(text) || (mayBeColour && isColour(text))
			? []
			: [{ start: node.getStart(), end: node.end, name: text, columns }]
	);
}

/** `Plot.dot(…)` and its like; the data of axes are ticks, and of maps features. */
function isMark({ expression }: ts.CallExpression): boolean {
	return (
		isOfPlot(expression) && !/^(?:axis|grid|geo|plot|legend|tree|cluster|auto)/.test(expression.name.text)
	);
}

const isOfPlot = (called: ts.Expression): called is ts.PropertyAccessExpression =>
	ts.isPropertyAccessExpression(called) && called.expression.getText() === 'Plot';

const columnsOnly: ReadonlySet<string> = new Set(
	'x y z x1 x2 y1 y2 fx fy r text title href length rotate'.split(' ')
);
const coloursToo: ReadonlySet<string> = new Set(['fill', 'stroke']);

type Named = { readonly text: string; readonly node: ts.Node; readonly mayBeColour: boolean };

/** The texts among a mark's options, inside of transforms too: `Plot.groupX({…}, { x: 'region' })`. */
function textsIn(options: ts.Expression): readonly Named[] {
	if (ts.isCallExpression(options)) {
		const last = options.arguments.at(-1);
		return last !== undefined && isOfPlot(options.expression) ? textsIn(last) : [];
	}
	if (!ts.isObjectLiteralExpression(options)) return [];
	return options.properties.flatMap((property) => {
		if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) return [];
		const { name, initializer } = property;
		if (!ts.isStringLiteralLike(initializer)) return [];
		const mayBeColour = coloursToo.has(name.text);
		if (!mayBeColour && !columnsOnly.has(name.text)) return [];
		return [{ text: initializer.text, node: initializer, mayBeColour }];
	});
}

const colours: ReadonlySet<string> = new Set(
	(
		'none transparent currentcolor inherit aliceblue antiquewhite aqua aquamarine azure beige bisque black ' +
		'blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue ' +
		'cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta ' +
		'darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray ' +
		'darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick ' +
		'floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew ' +
		'hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral ' +
		'lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen ' +
		'lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon ' +
		'mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen ' +
		'mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive ' +
		'olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip ' +
		'peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon ' +
		'sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen ' +
		'steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'
	).split(' ')
);

/** A colour of CSS: by name, by number, by function or by variable. */
const isColour = (text: string): boolean => /[#(]/.test(text) || colours.has(text.trim().toLowerCase());
