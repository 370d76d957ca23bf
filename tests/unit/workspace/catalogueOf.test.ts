import { expect, test } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import { catalogueOf } from '#lib/workspace/catalogueOf.ts';

test('a table of values is in the catalogue with its columns before anything has run; other inputs are not', () => {
	const cell = (id: string, name: string) => ({
		id: id as CellId,
		kind: 'input' as const,
		name,
		source: '',
		flags: {}
	});
	const { tables } = catalogueOf({
		cells: [cell('a', 'satser'), cell('b', 'kommune')],
		stateOf: () => ({ status: 'idle' }),
		extracts: [],
		inputOf: ({ name }) =>
			name === 'satser'
				? {
						type: 'table',
						label: 'Satser',
						value: [],
						columns: [
							{ name: 'kode', label: 'Kode', type: 'text' },
							{ name: 'sats', label: 'Sats', type: 'decimal' }
						]
					}
				: { type: 'text', label: 'Kommune', value: '0101' }
	});
	expect([...tables.values()]).toEqual([
		{
			name: 'satser',
			from: 'cell',
			cell: 'a',
			fields: [
				{ name: 'kode', type: 'VARCHAR', nullable: true },
				{ name: 'sats', type: 'DOUBLE', nullable: true }
			]
		}
	]);
});
