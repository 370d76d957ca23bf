import type { Check } from '#lib/assist/remark.ts';
import type { checkSql } from '#lib/assist/checkSql.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import { parameterHeldIn, tableHeldIn, type HeldIn } from '#lib/workspace/heldIn.ts';
import { withShapes } from '#lib/workspace/withShapes.ts';

export type LookAtSqlOptions = {
	readonly rooms: HeldIn['rooms'] & { readonly engine: Pick<Engine, 'check'> };
	readonly open: HeldIn['open'];
};

/** What the engine says of sql cells' texts, and the shapes it finds in them before anything has run. */
export const lookAtSql = (options: LookAtSqlOptions) => (surroundings: Surroundings) => {
	let opened: ReturnType<typeof checkSql> | undefined;
	const check: Check = async (signal) => {
		// Until the analysers are there nobody knows what the cells read.
		if (!surroundings.cells().some(({ kind }) => kind === 'sql')) return new Map();
		opened ??= (await import('#lib/assist/checkSql.ts')).checkSql({
			surroundings,
			ask: options.rooms.engine.check,
			relationOf,
			toCellError: cellErrorOf,
			nearest: nearestNames,
			held: tableHeldIn(options, surroundings),
			parameterOf: parameterHeldIn(options),
			isHeld: (cell) => options.open()?.runs.isHeld(cell) === true
		});
		return opened.check(signal);
	};
	return { check, surroundings: withShapes(surroundings, (cell, name) => opened?.shapeOf(cell, name)) };
};
