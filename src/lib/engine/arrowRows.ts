import {
	DataType,
	tableFromIPC,
	tableToIPC,
	Type,
	type Decimal,
	type Field as ArrowField,
	type Vector
} from 'apache-arrow';

/** Rows as plain values: numbers (bigint beyond 2⁵³), text, booleans, `Date` in UTC, lists, records, null. */
export const rowsOf = (ipc: Uint8Array): readonly (readonly unknown[])[] => tableOfIpc(ipc).rows;

/** A small table whole: its fields with their Arrow types, and its rows as plain values. */
export function tableOfIpc(ipc: Uint8Array) {
	const table = tableFromIPC(ipc);
	const columns = table.schema.fields.map((field, index) => plainColumn(table.getChildAt(index), field));
	const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column(row)));
	return { fields: table.schema.fields.map(fieldOf), rows };
}

/** Some rows of a table, of these columns or of all, as bytes again. */
export function ipcPart(
	ipc: Uint8Array,
	{ offset, limit, columns }: { offset: number; limit: number; columns: readonly string[] | undefined }
): Uint8Array {
	const rows = tableFromIPC(ipc).slice(offset, offset + limit);
	return tableToIPC(columns === undefined ? rows : rows.select([...columns]), 'stream');
}

/** SQL's name for an Arrow type, as far as a reader of the grid needs it. */
const fieldOf = ({ name, type, nullable }: ArrowField) => ({ name, type: sqlTypeOf(type), nullable });

function sqlTypeOf(type: DataType): string {
	if (DataType.isInt(type)) return type.bitWidth === 64 ? 'BIGINT' : 'INTEGER';
	if (DataType.isFloat(type)) return 'DOUBLE';
	if (DataType.isDecimal(type)) return `DECIMAL(${type.precision},${type.scale})`;
	if (DataType.isBool(type)) return 'BOOLEAN';
	if (DataType.isDate(type)) return 'DATE';
	if (DataType.isTimestamp(type)) return 'TIMESTAMP';
	return 'VARCHAR';
}

function plainColumn(vector: Vector | null, { type }: ArrowField): (row: number) => unknown {
	const plain = plainOf(type);
	return (row) => {
		const value: unknown = vector?.get(row);
		return value === null || value === undefined ? null : plain(value);
	};
}

/** How a value of an Arrow type becomes a plain one. */
function plainOf(type: DataType): (value: unknown) => unknown {
	switch (type.typeId) {
		case Type.Int:
			return (value) => (typeof value === 'bigint' ? numberIfSafe(value) : value);
		case Type.Decimal:
			return (value) => decimalNumber(value as Uint32Array, (type as Decimal).scale);
		case Type.Date:
		case Type.Timestamp:
			return (value) => new Date(Number(value));
		case Type.List:
		case Type.FixedSizeList: {
			const item = plainOf((type as DataType & { children: ArrowField[] }).children[0]?.type as DataType);
			return (value) =>
				Array.from(value as Iterable<unknown>, (entry) => (entry === null ? null : item(entry)));
		}
		case Type.Struct: {
			const { children } = type as DataType & { children: ArrowField[] };
			const fields = children.map(({ name, type: of }) => [name, plainOf(of)] as const);
			return (value) => {
				const record = value as Record<string, unknown>;
				return Object.fromEntries(
					fields.map(([name, plain]) => [name, record[name] == null ? null : plain(record[name])])
				);
			};
		}
		case Type.Dictionary:
			return (value) => value;
		default:
			return (value) => (typeof value === 'bigint' ? numberIfSafe(value) : value);
	}
}

const numberIfSafe = (value: bigint): number | bigint =>
	value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
		? Number(value)
		: value;

/** Arrow's decimal: a 128-bit two's complement integer in four words, the lowest first. */
function decimalNumber(words: Uint32Array, scale: number): number {
	const unsigned = Array.from(words).reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
	const signed = BigInt.asIntN(words.length * 32, unsigned);
	const text = signed < 0n ? String(-signed) : String(signed);
	const digits = text.padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	return Number(`${signed < 0n ? '-' : ''}${whole}.${digits.slice(digits.length - scale)}`);
}
