import type { ChartSpec, Measure } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import { isMunicipality, usesOf, type DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { chartPanel } from '#messages/chartPanel.ts';
import { chartTitles } from '#messages/chartTitles.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Language } from '#messages/inBoth.ts';

export type TitleOptions = {
	readonly language: Language;
	readonly columnOf: (name: string) => DrawableColumn | undefined;
	/** Names of areas by their codes, as far as they are known. */
	readonly names?: { readonly [code: string]: string };
};

/** What a picture shows, as a person would write it over it: "Flytninger efter kommune", never a column's code. */
export function proposeTitle(spec: ChartSpec, options: TitleOptions): string {
	return capital(new Titles(spec, options).title());
}

class Titles {
	readonly #spec: ChartSpec;
	readonly #options: TitleOptions;

	constructor(spec: ChartSpec, options: TitleOptions) {
		this.#spec = spec;
		this.#options = options;
	}

	title(): string {
		const { type, x, y, color } = this.#spec;
		switch (type) {
			case 'line':
			case 'area':
				return this.#split(this.#overTime());
			case 'bar':
				return this.#split(this.#isTime(x) ? this.#overTime() : this.#words.by(this.#what(), this.#said(x)));
			case 'waffle':
				return this.#words.by(this.#what(), this.#said(x));
			case 'slope':
				return this.#words.by(this.#what(), this.#said(color));
			case 'histogram':
				return this.#split(this.#words.spread(this.#said(x)));
			case 'box': {
				const spread = this.#words.spread(this.#said(y));
				return x === undefined ? spread : this.#words.by(spread, this.#said(x));
			}
			case 'dot':
				return this.#split(this.#words.and(this.#said(x), this.#said(y)));
			case 'heatmap':
				if (this.#isNumber(x) && this.#isNumber(y)) return this.#words.and(this.#said(x), this.#said(y));
				return this.#words.by(this.#what(), this.#words.and(this.#said(x), this.#said(y)));
			default:
				return this.#ofMoves();
		}
	}

	#ofMoves(): string {
		const { type, area, age, sex, population } = this.#spec;
		switch (type) {
			case 'pyramid':
				return this.#words.by(this.#what(), this.#words.and(this.#said(age), this.#said(sex)));
			case 'count-map':
				return this.#words.by(this.#what(), this.#said(area));
			case 'rate-map':
				return population === undefined
					? this.#words.by(this.#what(), this.#said(area))
					: this.#words.perThousand(this.#what());
			case 'hub':
			case 'partners':
				return this.#words.toAndFrom(this.#what(), this.#middle());
			case 'net-pyramid':
				return this.#words.net(this.#what(), this.#middle());
			case 'residence':
				return this.#words.residence;
			default:
				return this.#words.between(this.#what(), this.#areas());
		}
	}

	get #words() {
		return chartTitles[this.#options.language].titles;
	}

	/** What is counted or measured: the table's own word, or the measured column's. */
	#what(): string {
		const { of, count, table } = this.#spec;
		const measured: Measure = measureOf(this.#spec);
		const column = of ?? count;
		if (column === undefined || measured === 'count')
			return capital(column === undefined ? this.#tableWord(table) : this.#counted(column));
		if (measured === 'sum' && this.#isCount(column)) return capital(this.#counted(column));
		return this.#words.measured[measured](this.#said(column));
	}

	/** A column that is merely called a count says no more than the word. */
	#counted(column: string): string {
		return isBare.test(column) ? this.#words.count : this.#said(column);
	}

	/** A table called `t` or `resultat` has no word of its own. */
	#tableWord(table: string): string {
		return isGeneric.test(table) ? this.#words.count : this.#said(table);
	}

	#overTime(): string {
		const { unit, x } = this.#spec;
		const units = chartPanel[this.#options.language].units;
		return this.#words.per(this.#what(), unit === undefined ? this.#said(x) : units[unit]);
	}

	#split(title: string): string {
		const { color, facet } = this.#spec;
		const by = [color, facet].filter((column) => column !== undefined).map((column) => this.#said(column));
		return by.length === 0
			? title
			: this.#words.split(
					title,
					by.reduce((one, other) => this.#words.and(one, other))
				);
	}

	#isTime(column: string | undefined): boolean {
		const found = column === undefined ? undefined : this.#options.columnOf(column);
		const uses = found && usesOf(found);
		return this.#spec.unit !== undefined || (uses?.has('year') ?? false);
	}

	#isNumber(column: string | undefined): boolean {
		const found = column === undefined ? undefined : this.#options.columnOf(column);
		return found !== undefined && kindOf(found.type) === 'number' && !usesOf(found).has('category');
	}

	#isCount(column: string): boolean {
		const found = this.#options.columnOf(column);
		return found !== undefined && usesOf(found).has('count');
	}

	#areas(): string {
		const { from = '' } = this.#spec;
		const found = this.#options.columnOf(from);
		const isOwn = found?.within !== undefined && !isMunicipality(found);
		const onMap = found !== undefined && usesOf(found).has('area') && !isOwn;
		return onMap ? this.#words.municipalities : this.#words.places;
	}

	#middle(): string {
		const { center } = this.#spec;
		const known = center === undefined ? undefined : this.#options.names?.[center];
		return known ?? (center === undefined || center.startsWith('$') ? this.#words.oneArea : center);
	}

	/** A column's or a table's name in words. */
	#said(name: string | undefined): string {
		const { language } = this.#options;
		const { words, names } = chartTitles[language];
		const said = wordsOf(name ?? '')
			.map((word) => (language === 'da' ? inDanish(word) : word))
			.map((word) => lookedUp(word, words))
			.join(' ');
		return said === '' ? (name ?? '') : lookedUp(said, names);
	}
}

const lookedUp = (text: string, known: { readonly [text: string]: string }): string =>
	(Object.hasOwn(known, text) ? known[text] : undefined) ?? text;

/** Names without æ, ø and å, as most programs want them, get them back; what is written so in Danish stays. */
const inDanish = (word: string): string =>
	/koeff|poe[st]|israel|michael|aa(?:rhus|benraa|lborg|kirkeby)/.test(word)
		? word
		: word.replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll('aa', 'å');

const isGeneric =
	/^(?:.{1,2}|resultat\d*|result\d*|data\d*|tabel\d*|table\d*|udtr(?:ae|æ)k\d*|extract\d*|query\d*|unnamed cell .*)$/i;
const isBare = /^(?:n|antal|count|i_?alt|count_star\(\))$/i;

/** Words of a name: cut at signs and capitals, without what says only that it is a code, or made of one. */
function wordsOf(name: string): readonly string[] {
	const words = name
		.normalize('NFC')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	const told = words.filter((word) => !['kode', 'kd', 'nr', 'id', 'code', 'cpr'].includes(word));
	return told.length === 0 ? words : told;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
