import type { CatalogueFunction } from '#lib/assist/catalogue.ts';

type Call = CatalogueFunction['signatures'][number];

/** `round(x, precision) → DOUBLE`; `parameters` are the places of each in `label`. */
export type CallText = {
	readonly label: string;
	readonly parameters: readonly { readonly start: number; readonly end: number }[];
	readonly variadic: boolean;
};

/** The ways to call a function, each number of parameters once: types that differ are left out. */
export function callsOf({ name, signatures }: CatalogueFunction): readonly CallText[] {
	const byNames = new Map<string, Call[]>();
	for (const signature of signatures) {
		const key = signature.parameters.map((parameter) => parameter.name).join() + String(signature.variadic);
		byNames.set(key, [...(byNames.get(key) ?? []), signature]);
	}
	return [...byNames.values()].map((same) => callText(name, same));
}

function callText(name: string, same: readonly Call[]): CallText {
	const [first] = same;
	let label = `${name}(`;
	const parameters = (first?.parameters ?? []).map((parameter, index) => {
		if (index > 0) label += ', ';
		const start = label.length;
		label += withType(parameter.name, one(same.map((call) => call.parameters[index]?.type ?? '')));
		return { start, end: label.length };
	});
	const variadic = first?.variadic ?? false;
	const returns = one(same.map((call) => call.returns));
	label += `${variadic ? ', …' : ''})${returns === '' ? '' : ` → ${returns}`}`;
	return { label, parameters, variadic };
}

const withType = (name: string, type: string) => (type === '' || type === 'ANY' ? name : `${name} ${type}`);

/** The one that all are; nothing where they differ. */
const one = (all: readonly string[]): string => (all.every((each) => each === all[0]) ? (all[0] ?? '') : '');
