import { expect, it } from 'vitest';
import type { Page } from '#lib/storage/browserFiles.ts';
import { openPartsFileIn } from '#lib/storage/saveParts.ts';
import { fileInMemory } from '../../support/filesInMemory.ts';

const asked = { name: 'ud.csv', type: 'text/csv' };
const pageWith = (pick?: Page['showSaveFilePicker']): Page => ({
	document: {} as Document,
	...(pick && { showSaveFilePicker: pick })
});
const refusing = (name: string) => () => Promise.reject(new DOMException('', name));

it('writes parts to the file that was chosen; they show when it is closed', async () => {
	const file = fileInMemory('valgt.csv', 'before');
	const opened = await openPartsFileIn(
		pageWith(async ({ types, suggestedName }) => {
			expect([types, suggestedName]).toEqual([[{ accept: { 'text/csv': ['.csv'] } }], 'ud.csv']);
			return file;
		})
	)(asked);
	await opened?.write(new TextEncoder().encode('a;'));
	await opened?.write(new TextEncoder().encode('b'));
	expect([opened?.name, file.text()]).toEqual(['valgt.csv', 'before']);
	await opened?.close();
	expect(file.text()).toBe('a;b');
});

it('gives nothing where the person thinks better of it, and a download where the dialog may not open', async () => {
	expect(await openPartsFileIn(pageWith(refusing('AbortError')))(asked)).toBeUndefined();
	const late = await openPartsFileIn(pageWith(refusing('SecurityError')))(asked);
	expect(late?.name).toBe('ud.csv');
	await late?.write(Uint8Array.of(1));
	await late?.abort();
	await expect(openPartsFileIn(pageWith(refusing('TypeError')))(asked)).rejects.toThrow();
});
