import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFrame, type Frame } from '#lib/realm/frame.ts';
import type { Realm } from '#lib/realm/realm.ts';
import { realmsIn } from '#lib/realm/realmsIn.ts';
import script from './prisoner.ts?realm';

const prisoner = { script, name: 'prisoner' };
const options = { document: '/realm/cage.html', name: 'test' };
const frames = () => document.querySelectorAll('iframe').length;

const isAlive = (realm: Realm) =>
	new Promise((resolve) => {
		realm.port.onmessage = ({ data }) => resolve(data);
		realm.port.postMessage({ channel: 'eval', address: '' });
	});

describe('a frame', () => {
	let frame: Frame;
	beforeAll(async () => {
		frame = await openFrame(options);
	});
	afterAll(() => frame.close());

	test('holds several workers, of which one ends without the others', async () => {
		const [one, other] = await Promise.all([frame.start(prisoner), frame.start(prisoner)]);
		one.close();
		expect(await isAlive(other)).toBe('done');
	});

	test('tells whoever started a worker of its failure, and nobody else', async () => {
		const [one, other] = await Promise.all([frame.start(prisoner), frame.start(prisoner)]);
		let told = false;
		void other.failed.then(() => (told = true));
		one.port.postMessage('fail');
		expect(await one.failed).toMatch(/nothing is not defined/);
		expect([await isAlive(other), told]).toEqual(['done', false]);
	});

	test('starts the next worker after a script that could not run', async () => {
		const broken = { script: 'this is no script', name: 'broken' };
		await expect(frame.start(broken)).rejects.toThrow(/^broken did not start: .*SyntaxError/);
		expect(await isAlive(await frame.start(prisoner))).toBe('done');
	});
});

test('every worker fails when its frame is closed, and the frame starts no other', async () => {
	const frame = await openFrame(options);
	const realm = await frame.start(prisoner);
	frame.close();
	expect(await realm.failed).toBe('test is gone.');
	await expect(frame.start(prisoner)).rejects.toThrow('prisoner did not start: test is gone.');
});

test('a frame that answers no more is noticed, and replaced when the next worker is to start', async () => {
	const before = frames();
	const start = realmsIn(options);
	const realm = await start(prisoner);
	// What a browser leaves of a frame whose process it ended: the element, and no answer.
	[...document.querySelectorAll('iframe')].at(-1)!.src = '/realm/none.html';
	expect(await realm.failed).toBe('test is gone.');
	expect(await isAlive(await start(prisoner))).toBe('done');
	expect(frames()).toBe(before + 1);
});
