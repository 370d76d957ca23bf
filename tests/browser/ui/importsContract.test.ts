import { expect, it } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections, Reading } from '#lib/extract/reading.ts';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { newNotebook } from '#lib/notebook/newNotebook.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { DeclaredExtracts } from '#lib/workspace/declaredExtracts.ts';
import { Extracts } from '#lib/workspace/extracts.svelte.ts';
import { FileHandles } from '#lib/workspace/fileHandles.ts';
import { readingOf } from './importSamples.ts';

const contract: ExtractContract = {
	name: 'borgere',
	file: 'borgere.csv',
	columns: [{ name: 'antal', type: 'integer' }],
	leftOut: ['Kommune', 'rate', 'kolonne_4']
};

const secret: ExtractContract = {
	...contract,
	columns: [{ name: 'kode', type: 'text', source: 'Kommune', as: 'pseudonym' }],
	leftOut: ['antal', 'rate', 'kolonne_4'],
	key: '0a1b2c3d'
};

/** A notebook's extracts over an engine that loads anything and a reader that finds the sample in every file. */
function held(declared: readonly ExtractContract[], rows = 12_345) {
	let notebook = newNotebook({ title: '', language: 'da' });
	const imports: ExtractImport[] = [];
	const asked: Corrections[] = [];
	const steps: string[] = [];
	const engine = {
		importExtract: async (extract: ExtractImport) => {
			imports.push(extract);
			return ok({ rows, rejects: { count: 0, first: [] }, notes: [], bytes: 8 });
		},
		drop: async () => ok(undefined)
	} as unknown as Engine;
	const reader = {
		read: async (file: File, corrections: Corrections = {}) => {
			asked.push(corrections);
			if (file.size === 0) return fail({ kind: 'empty', file: file.name } as const);
			const reading: Reading = { ...readingOf(file.name), file };
			return ok(reading);
		}
	} as unknown as Reader;
	const handles = new FileHandles();
	const extracts = new Extracts({
		engine,
		reader: async () => reader,
		synthesise: async () => fail({ given: 'none here' }),
		handles,
		changed: () => undefined
	});
	const edit = (how: string) => (change: Parameters<typeof applyEdit>[1]) => {
		steps.push(how);
		notebook = applyEdit(notebook, change).notebook;
	};
	const contracts = () => notebook.front.extracts;
	edit('opened')({ kind: 'setFront', front: { extracts: declared } });
	const kept = new DeclaredExtracts({ extracts, contracts, edit: edit('edit'), amend: edit('amend') });
	return { kept, extracts, handles, imports, asked, steps, contracts };
}

const fileOf = (text = 'x', name = 'borgere.csv') => new File([text], name);

it('loads as the notebook says, and keeps the number of rows only where it knew none', async () => {
	const { kept, imports, contracts, steps } = held([contract]);
	await kept.offer(contract, [fileOf()]);
	expect(imports[0]?.columns).toEqual([{ name: 'antal', type: 'integer', from: 1 }]);
	expect(contracts()[0]?.rows).toBe(12_000);
	expect(steps).toEqual(['opened', 'amend']);

	const known = { ...contract, rows: 11_000 };
	const again = held([known]);
	await again.kept.offer(known, [fileOf()]);
	expect([again.contracts()[0]?.rows, again.steps]).toEqual([11_000, ['opened']]);
});

it('tells of a file of another name before it is loaded, and loads it where the person says so', async () => {
	const { kept, extracts, imports, contracts } = held([{ ...contract, rows: 1000 }]);
	const [declared = contract] = contracts();
	await kept.offer(declared, [fileOf('x', 'personer.csv')]);
	const state = extracts.stateOf('borgere');
	if (state.status !== 'differs') throw new Error(state.status);
	expect(state.differences).toEqual([{ kind: 'file-name', expected: 'borgere.csv', found: 'personer.csv' }]);
	expect(imports).toEqual([]);
	await kept.loadDiffering(declared, state.readings);
	expect(contracts()[0]?.rows).toBe(12_000);
});

it('tells of a jump in rows as soon as it is known', async () => {
	const known = { ...contract, rows: 100 };
	const { kept, extracts } = held([known]);
	await kept.offer(known, [fileOf()]);
	expect(extracts.stateOf('borgere')).toMatchObject({
		status: 'loaded',
		differences: [{ kind: 'row-jump', expected: 100, found: 12_345 }]
	});
});

it('waits for the key that the pseudonyms were made with', async () => {
	const { kept, extracts, imports, contracts } = held([secret]);
	await kept.offer(secret, [fileOf()]);
	expect(extracts.stateOf('borgere')).toMatchObject({ status: 'differs', wantsKey: '0a1b2c3d' });
	const other = held([secret]);
	const used = await kept.useKey(await other.extracts.keys.keyFile());
	expect(used).toMatchObject({ ok: false, error: { kind: 'another-key', wanted: '0a1b2c3d' } });
	expect([imports.length, extracts.keys.fingerprint]).toEqual([0, undefined]);
	expect(await kept.useKey(fileOf('{}', 'noget.json'))).toEqual(fail({ kind: 'not-a-key-file' }));
	expect(contracts()).toEqual([secret]);
});

it('loads with a new key where the person wants one, and the notebook names that key', async () => {
	const { kept, extracts, imports, contracts } = held([secret]);
	await kept.offer(secret, [fileOf()]);
	await kept.makeKey();
	expect(extracts.stateOf('borgere').status).toBe('loaded');
	expect(imports[0]?.key).toHaveLength(32);
	expect(contracts()[0]?.key).toBe(extracts.keys.fingerprint);
	expect(contracts()[0]?.key).not.toBe('0a1b2c3d');
});

it('makes the same pseudonyms in another tab with the key file', async () => {
	const first = held([]);
	const { key: _, ...fresh } = secret;
	await first.kept.add([{ contract: fresh, readings: [readingOf('borgere.csv')] }]);
	const [declared = secret] = first.contracts();
	expect(declared.key).toMatch(/^[0-9a-f]{8}$/);

	const colleague = held([declared]);
	await colleague.kept.offer(declared, [fileOf()]);
	expect(colleague.imports).toEqual([]);
	const used = await colleague.kept.useKey(await first.extracts.keys.keyFile());
	expect(used).toEqual(ok(declared.key));
	expect(colleague.imports[0]?.key).toEqual(first.imports[0]?.key);
	expect(colleague.contracts()).toEqual([declared]);
});

it('needs no key where no pseudonym is made', async () => {
	const { kept, extracts, imports } = held([]);
	await kept.add([{ contract, readings: [readingOf('borgere.csv')] }]);
	expect([imports[0]?.key, extracts.keys.fingerprint]).toEqual([undefined, undefined]);
});

it('reads a loaded extract anew through its handle, and asks for the file where it has none', async () => {
	const { kept, extracts, handles, imports } = held([contract]);
	let text = 'før';
	const handle = { name: 'borgere.csv', getFile: async () => fileOf(text) };
	await kept.offer(contract, handles.keep([{ file: fileOf(text), handle }]));
	expect(extracts.canReadAnew('borgere')).toBe(true);
	text = 'efter';
	expect(await extracts.reloadFrom(contract)).toBe('done');
	const loaded = await Promise.all(imports.map(({ files: [file] }) => (file as File).text()));
	expect(loaded).toEqual(['før', 'efter']);

	const chosen = held([contract]);
	await chosen.kept.offer(contract, [fileOf()]);
	expect(chosen.extracts.canReadAnew('borgere')).toBe(false);
	expect(await chosen.extracts.reloadFrom(contract)).toBe('asks');
	expect(chosen.extracts.stateOf('borgere').status).toBe('loaded');
});

it('asks about a file that is gone or differs when it is read anew', async () => {
	const { kept, extracts, handles } = held([contract]);
	const handle = {
		name: 'borgere.csv',
		getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError'))
	};
	await kept.offer(contract, handles.keep([{ file: fileOf(), handle }]));
	expect(await extracts.reloadFrom(contract)).toBe('asks');
	expect(extracts.stateOf('borgere')).toMatchObject({
		status: 'unreadable',
		problem: { kind: 'unreadable', file: 'borgere.csv' }
	});
	expect(await extracts.reloadFrom(contract, [fileOf('')])).toBe('asks');
	expect(await extracts.reloadFrom(contract, [fileOf()])).toBe('done');
});
