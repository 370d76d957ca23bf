import { definersOf, inOrder, statementsIn, type Meant } from '#lib/assist/check/sqlCells.ts';
import { needsOf, type Needs, type NeedsPorts } from '#lib/assist/check/sqlNeeds.ts';
import { remarkOn, unknownParameter, type RemarkPorts } from '#lib/assist/check/sqlRemark.ts';
import type { Check, Remark, Remarked } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Engine, Field } from '#lib/engine/engine.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';

export type CheckSqlOptions = Pick<NeedsPorts, 'held' | 'parameterOf'> &
	Pick<RemarkPorts, 'toCellError' | 'nearest'> & {
		readonly surroundings: Surroundings;
		readonly ask: Engine['check'];
		/** The relation that holds a cell's rows. */
		readonly relationOf: (cell: Cell) => Name;
		/** Cells from elsewhere that nobody has let run: the engine is not asked of their texts, nor of what rests on them. */
		readonly isHeld?: (cell: CellId) => boolean;
	};

/** What was found in a cell; `shapes` by folded name, absent where nobody can tell. */
type Looked = { readonly remarks: readonly Remark[]; readonly shapes: ReadonlyMap<string, readonly Field[]> };

const nothing: Looked = { remarks: [], shapes: new Map() };

/**
 * Looks at all sql cells without running one: each against the shapes that the cells it reads would have,
 * told from their texts, so that what is wrong shows before anything has run. What has not changed, and reads
 * nothing that has, is not asked again.
 */
export function checkSql(options: CheckSqlOptions) {
	const known: Known = new Map();
	const check: Check = async (signal) => {
		const found = new Map<CellId, Remarked>();
		const cells = options.surroundings.cells().filter(({ kind }) => kind === 'sql');
		const looked = await new Look(options, known, signal).atAll();
		for (const cell of cells)
			found.set(cell.id, {
				source: cell.source,
				remarks: looked.get(cell.id)?.remarks ?? remarkOnText(cell)
			});
		for (const id of known.keys()) if (!found.has(id)) known.delete(id);
		return found;
	};
	/** The columns that a cell's text, as it was last looked at, gives the relation of this name. */
	const shapeOf = (cell: CellId, name: Name) => known.get(cell)?.looked.shapes.get(foldSqlName(name));
	return { check, shapeOf };

	function remarkOnText(cell: Cell): readonly Remark[] {
		const analysis = options.surroundings.analysisOf(cell);
		if (analysis === undefined || !('problem' in analysis)) return [];
		const { at } = analysis.problem;
		return [{ at, kind: 'error', error: { kind: 'syntax', ...analysis.problem } }];
	}
}

type Known = Map<CellId, { readonly key: string; readonly looked: Looked }>;

/** One look at the whole notebook, as it is when the look begins. */
class Look {
	readonly #options: CheckSqlOptions;
	readonly #known: Known;
	readonly #signal: AbortSignal;
	readonly #looked = new Map<CellId, Looked>();
	readonly #unasked = new Set<CellId>();
	readonly #ports: NeedsPorts & RemarkPorts;

	constructor(options: CheckSqlOptions, known: Known, signal: AbortSignal) {
		this.#options = options;
		this.#known = known;
		this.#signal = signal;
		const { surroundings } = options;
		const cells = surroundings.cells().flatMap((cell): readonly Meant[] => {
			const analysis = surroundings.analysisOf(cell);
			return analysis === undefined || 'problem' in analysis ? [] : [{ cell, analysis }];
		});
		this.#ports = {
			...options,
			cells,
			definers: definersOf(cells),
			catalogue: surroundings.catalogue(),
			names: [...surroundings.given(), ...cells.flatMap(({ analysis }) => analysis.defines)],
			shapeOf: ({ cell }, name) => this.#looked.get(cell.id)?.shapes.get(foldSqlName(name))
		};
	}

	/** What is read is looked at before what reads it. */
	async atAll(): Promise<ReadonlyMap<CellId, Looked>> {
		const { cells, definers } = this.#ports;
		for (const meant of inOrder(cells, definers)) {
			if (this.#signal.aborted) break;
			if (this.#restsOnHeld(meant)) this.#unasked.add(meant.cell.id);
			else if (meant.cell.kind === 'sql') this.#looked.set(meant.cell.id, await this.#look(meant));
		}
		return this.#looked;
	}

	#restsOnHeld({ cell, analysis }: Meant): boolean {
		if (this.#options.isHeld?.(cell.id) === true) return true;
		return [...analysis.reads, ...(analysis.calls ?? [])]
			.flatMap((name) => this.#ports.definers.get(foldSqlName(name)) ?? [])
			.some((definer) => this.#unasked.has(definer.cell.id));
	}

	async #look(meant: Meant): Promise<Looked> {
		const needs = await needsOf(meant, this.#ports);
		const key = keyOf(meant, needs);
		const known = this.#known.get(meant.cell.id);
		if (known?.key === key) return known.looked;
		const looked = await this.#ask(meant, needs);
		if (looked === undefined) return nothing;
		this.#known.set(meant.cell.id, { key, looked });
		return looked;
	}

	/** Nothing where the engine gave no answer to this text. */
	async #ask(meant: Meant, needs: Needs): Promise<Looked | undefined> {
		const { cell, analysis } = meant;
		const ports = this.#ports;
		const missing = needs.unknownParameters.map((name) => unknownParameter(name, meant, ports));
		const name = this.#options.relationOf(cell);
		const { supposed, parameters } = needs;
		const asked = { name, statements: statementsIn(analysis), parameters, supposed };
		const answer = await this.#options.ask(asked, { signal: this.#signal });
		if (!answer.ok) {
			if (/^(?:cancelled|died|out-of-memory)$/.test(answer.error.kind)) return undefined;
			const remark = remarkOn(answer.error, { meant, blind: needs.blind, ports });
			return { ...nothing, remarks: [...missing, ...(remark === undefined ? [] : [remark])] };
		}
		const shapes = new Map(answer.value.creates);
		if (answer.value.fields !== undefined) shapes.set(foldSqlName(name), answer.value.fields);
		return { remarks: missing, shapes: needs.blind ? new Map() : shapes };
	}
}

/** Of parameters only what they are matters, not which: a slider that is drawn asks nothing. */
function keyOf({ cell }: Meant, { supposed, parameters, blind, restsOn, unknownParameters }: Needs): string {
	const values = [...parameters].map(([name, value]) => [name, kindOf(value)]);
	const tables = [...supposed.tables];
	return JSON.stringify([
		cell.source,
		cell.name,
		tables,
		supposed.macros,
		values,
		blind,
		restsOn,
		unknownParameters
	]);
}

function kindOf(value: unknown): unknown {
	if (Array.isArray(value)) return ['list', ...new Set(value.map((item) => JSON.stringify(kindOf(item))))];
	if (typeof value === 'object' && value !== null)
		return 'of' in value
			? [value.of, 'value' in value && kindOf(value.value)]
			: Object.entries(value).map(([key, part]) => [key, kindOf(part)]);
	if (typeof value === 'number') return [Number.isSafeInteger(value), Math.abs(value) < 2 ** 31];
	return typeof value === 'string' ? ['text', /^\d{4}-\d{2}-\d{2}$/.test(value)] : typeof value;
}
