import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name, Treatment } from '#lib/notebook/notebook.ts';

/** A column that could be drawn, and what is cheaply known of its values. */
export type DrawableColumn = {
	readonly name: string;
	/** The engine's own name for its type. */
	readonly type: string;
	/** What its values are, where a contract says so; a role that is not known means nothing here. */
	readonly role?: string;
	/** What it was made of a CPR number. */
	readonly as?: Treatment;
	readonly sample?: ColumnSample;
	/** Tables of own areas among whose keys its values are. */
	readonly within?: readonly Name[];
};

/** Of a table's first rows: enough to tell a category from a number. */
export type ColumnSample = {
	/** Rows that hold a value. */
	readonly values: number;
	readonly distinct: number;
	/** Every value is written as a municipality's code, `0159`. */
	readonly codes: boolean;
	/** Every value is a whole number between 1900 and 2100. */
	readonly years: boolean;
	/** The value that comes most often, where values are text. */
	readonly usual?: string;
	/** Of days, first and last of the whole table, in days since 1970. */
	readonly days?: { readonly first: number; readonly last: number };
};

/** What a column can be in a picture. */
export type ColumnUse =
	| 'category'
	| 'number'
	| 'day'
	| 'year'
	| 'area'
	| 'from'
	| 'to'
	| 'age'
	| 'sex'
	/** How many a row stands for. */
	| 'count'
	| 'population'
	/** The days on which a stay begins and ends. */
	| 'start'
	| 'end'
	/** Tells persons apart, and is never shown. */
	| 'person';

/** How sure a use is, from 1 (its type allows it) to 3 (it is called so, or a contract says so). */
export type Uses = ReadonlyMap<ColumnUse, 1 | 2 | 3>;

/** A picture of more groups than this shows the largest. */
const mostGroups = 30;

/** What a column can be, by its role, its name, its type and its first values. */
export function usesOf(column: DrawableColumn): Uses {
	if (isPersonal(column)) return uses(isPerson(column) ? { person: 3 } : {});
	const name = nameOf(column.name);
	switch (kindOf(column.type)) {
		case 'date':
		case 'timestamp':
			return dayUses(column, name);
		case 'number':
			return numberUses(column, name);
		case 'text':
			return textUses(column, name);
		case 'boolean':
			return uses({ category: 2 });
		case 'other':
			return uses({});
	}
}

const uses = (sure: { readonly [use in ColumnUse]?: 1 | 2 | 3 }): Uses =>
	new Map(Object.entries(sure) as [ColumnUse, 1 | 2 | 3][]);

/** Names, addresses and outlines are drawn by nobody; numbers that stand for a person are counted at most. */
export const isPersonal = ({ role, as }: DrawableColumn) =>
	as === 'pseudonym' ||
	(as === undefined &&
		role !== undefined &&
		['cpr', 'name', 'address', 'free-text', 'boundary'].includes(role));

const isPerson = ({ role, as }: DrawableColumn) => as === 'pseudonym' || role === 'cpr';

function dayUses({ as }: DrawableColumn, { flat, says }: NameWords): Uses {
	if (as === 'birth-date' || /foed|birth/.test(flat)) return uses({ day: 1 });
	if (isBeginning.test(flat) || says('fra', 'from')) return uses({ day: 2, start: 3 });
	if (isEnding.test(flat) || says('til', 'to')) return uses({ day: 2, end: 3 });
	return uses({ day: 3 });
}

const isBeginning = /^(?:tilflyt|datotilflyt|start|begin|ankom|indflyt|movedin|bopvfra)/;
const isEnding = /^(?:fraflyt|datofraflyt|slut|end|ophoer|udflyt|movedout|bopvtil)/;

function numberUses(column: DrawableColumn, name: NameWords): Uses {
	const { sample, role, as } = column;
	const { flat, says } = name;
	if (isCounted(name)) return uses({ count: 3 });
	if (isArea(column) || says('kommune', 'kommunekode', 'komkode')) return areaUses(column, name);
	if (says('aar', 'aarstal', 'year') || sample?.years === true) return uses({ year: 3, category: 1 });
	if (as === 'age' || says('age') || /alder$/.test(flat)) return uses({ age: 3, number: 2, category: 1 });
	if (isPopulation.test(flat)) return uses({ population: 3 });
	if (says('person', 'personid', 'borgerid')) return uses({ person: 2 });
	if (says('id', 'nr', 'nummer', 'kode', 'code')) return groups(column, 1);
	return new Map([...groups(column, 1), ['number', role === 'money' ? 3 : 2]]);
}

function textUses(column: DrawableColumn, name: NameWords): Uses {
	const { role, as } = column;
	if (as === 'sex' || name.says('koen', 'sex', 'gender')) return uses({ sex: 3, category: 3 });
	if (isArea(column)) return areaUses(column, name);
	if (isOrigin(name) || isDestination(name)) return areaUses(column, name);
	if (name.says('aldersgruppe', 'aldersklasse')) return uses({ age: 2, category: 3 });
	if (name.says('person', 'personid', 'borger', 'borgerid', 'pseudonym')) return uses({ person: 2 });
	return role === 'category' ? uses({ category: 3 }) : groups(column, 2);
}

/** Its values are municipalities' codes. */
export const isMunicipality = ({ role, sample }: DrawableColumn): boolean =>
	role === 'municipality' || sample?.codes === true;

const isArea = (column: DrawableColumn) => isMunicipality(column) || column.within !== undefined;

/** A place: by its code, or by whatever it is called where the column says from or to. */
function areaUses(column: DrawableColumn, name: NameWords): Uses {
	const { sample } = column;
	const isCertain = isArea(column);
	const isCode = isCertain || kindOf(column.type) === 'number';
	return uses({
		category: (sample?.distinct ?? 0) <= mostGroups ? 2 : 1,
		...(isCode && { area: isCertain ? 3 : 2 }),
		...(isOrigin(name) ? { from: 3 } : isDestination(name) && { to: 3 })
	});
}

/** A few values that come again and again are groups; of many the largest can be shown. */
function groups({ sample }: DrawableColumn, most: 1 | 2): Uses {
	if (sample === undefined) return uses(most === 2 ? { category: 1 } : {});
	const { values, distinct } = sample;
	if (distinct <= mostGroups && (distinct < values || values < 2)) return uses({ category: most });
	return uses(most === 2 && distinct * 2 <= values ? { category: 1 } : {});
}

type NameWords = {
	/** The words as one, without signs. */
	readonly flat: string;
	/** Whether one of these words stands in it. */
	readonly says: (...words: readonly string[]) => boolean;
};

/** `FraKommune`, `fra_kommune` and `fra kommune` are the same words; æ, ø and å are written ae, oe, aa. */
function nameOf(column: string): NameWords {
	const words = column
		.normalize('NFC')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replaceAll('æ', 'ae')
		.replaceAll('ø', 'oe')
		.replaceAll('å', 'aa')
		.split(/[^\p{L}\p{N}]+/u);
	return { flat: words.join(''), says: (...wanted) => wanted.some((word) => words.includes(word)) };
}

const place =
	'(?:kom|kommune|komkode|kommunekode|by|bydel|kvarter|sted|[a-z]*distrikt|omraade|region|regionskode|landsdel|land|postnr|sogn)';
const ownPlace = new RegExp(`^${place}(?:id|nr|nummer|kode)?$`);
const origin = new RegExp(
	`^(?:fra${place}|fraflyt(?:ter|nings?)${place}|origin.*|afgivende.*|afgangs${place}|tidligere${place})$`
);
const destination = new RegExp(
	`^(?:til${place}|tilflyt(?:ter|nings?)${place}|dest.*|modtagende.*|ankomst${place}|ny${place})$`
);
const isOrigin = ({ flat, says }: NameWords) => says('fra', 'from', 'origin') || origin.test(flat);
const isDestination = ({ flat, says }: NameWords) =>
	says('til', 'to', 'destination') || destination.test(flat);

/** Called as a place, or as where somebody comes from or goes to. */
export function isCalledPlace(column: string): boolean {
	const name = nameOf(column);
	return isOrigin(name) || isDestination(name) || ownPlace.test(name.flat);
}

const isPopulation = /befolkning|folketal|indbygger|population|middelfolketal/;

/** How many rows or persons; how many days or rooms is a measure. */
const isCounted = ({ flat, says }: NameWords) =>
	!isOfUnit.test(flat) &&
	(says('antal', 'count', 'n', 'ialt', 'personer', 'borgere', 'flytninger', 'moves', 'movers', 'persons') ||
		/^antal|antal$|flytninger$|flyttere$/.test(flat));
const isOfUnit =
	/(?:sekunder|minutter|timer|dage|uger|maaneder|kroner|kr|vaerelser|etager|point|days|hours|weeks|months)$/;
