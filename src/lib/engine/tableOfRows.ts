import {
	Field,
	makeBuilder,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	type Data,
	type DataType
} from 'apache-arrow';
import { arrowTypeOf, arrowValue } from '#lib/engine/arrowValues.ts';
import type { InputColumn, InputRow, InputScalar } from '#lib/language/analysis.ts';

/** Rows of a table of values as Arrow IPC stream bytes; a table without rows keeps its columns. */
export function tableOfRows(columns: readonly InputColumn[], rows: readonly InputRow[]): Uint8Array {
	const children = columns.map(({ name, type }) => {
		const values = rows.map((row) => row[name] ?? null);
		return dataOf(values, arrowTypeOf(type, [Number.MAX_SAFE_INTEGER]));
	});
	const fields = columns.map(({ name }, at) => new Field(name, children[at]!.type, true));
	const type = new Struct(fields);
	const batch = makeData({ type, length: rows.length, nullCount: 0, children });
	const schema = new Schema(fields);
	return tableToIPC(new Table(schema, [new RecordBatch(schema, batch)]), 'stream');
}

/** Told what is null rather than to look for it, Arrow makes no code: the page would refuse that. */
function dataOf(values: readonly InputScalar[], type: DataType): Data {
	const builder = makeBuilder({ type, nullValues: [] });
	values.forEach((value, at) => {
		if (value === null) builder.setValid(at, false);
		else builder.set(at, arrowValue(value, type));
	});
	return builder.finish().flush();
}
