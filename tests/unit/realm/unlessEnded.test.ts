import { expect, test } from 'vitest';
import { unlessEnded } from '#lib/realm/unlessEnded.ts';

const lost = (detail: string) => `lost: ${detail}`;

test('who waits is told of the end, who has an answer keeps it, and who asks later is told at once', async () => {
	let end: (detail: string) => void = () => undefined;
	const orLost = unlessEnded(new Promise((resolve) => (end = resolve)));
	const never = new Promise<string>(() => undefined);
	const [answered, waiting] = [orLost(Promise.resolve('rows'), lost), orLost(never, lost)];
	expect(await answered).toBe('rows');
	end('gone');
	expect(await Promise.all([waiting, orLost(never, lost), answered])).toEqual([
		'lost: gone',
		'lost: gone',
		'rows'
	]);
});

test('a question that fails fails', async () => {
	const orLost = unlessEnded(new Promise(() => undefined));
	await expect(orLost(Promise.reject(new Error('no')), lost)).rejects.toThrow('no');
});
