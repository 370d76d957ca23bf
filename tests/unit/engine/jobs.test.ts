import { expect, test } from 'vitest';
import { Refusal } from '#lib/engine/errors.ts';
import { Jobs } from '#lib/engine/jobs.ts';

const never = () => undefined;

test('jobs run one at a time, first come first served', async () => {
	const jobs = new Jobs(never);
	const log: string[] = [];
	const work = (name: string) => async () => {
		log.push(`${name} begins`);
		await Promise.resolve();
		log.push(`${name} ends`);
	};
	await Promise.all([jobs.run(1, work('a')), jobs.run(2, work('b')), jobs.run(3, work('c'))]);
	expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a job that fails does not hold up the next', async () => {
	const jobs = new Jobs(never);
	const failing = jobs.run(1, () => Promise.reject(new Error('no')));
	const next = jobs.run(2, async () => 'yes');
	await expect(failing).rejects.toThrow('no');
	expect(await next).toBe('yes');
});

test('a job that is cancelled while it waits is answered at once and never runs', async () => {
	const jobs = new Jobs(never);
	let end: () => void = never;
	const running = jobs.run(1, () => new Promise<void>((resolve) => (end = resolve)));
	let ran = false;
	const waiting = jobs.run(2, async () => {
		ran = true;
	});
	jobs.cancel(2);
	await expect(waiting).rejects.toEqual(new Refusal({ kind: 'cancelled' }));
	end();
	await running;
	await jobs.run(3, async () => undefined);
	expect(ran).toBe(false);
});

test('a running job hears of its cancelling where it asks', async () => {
	const jobs = new Jobs(never);
	const running = jobs.run(1, async (job) => {
		jobs.cancel(1);
		expect(job.cancelled).toBe(true);
		job.proceed();
	});
	await expect(running).rejects.toEqual(new Refusal({ kind: 'cancelled' }));
});

test('progress is told as a share of the job, never outside 0 and 1', async () => {
	const told: (readonly [number, number])[] = [];
	const jobs = new Jobs((id, done) => told.push([id, done]));
	await jobs.run(4, async (job) => job.progress(1.7));
	await jobs.run(5, async (job) => job.progress(-1));
	expect(told).toEqual([
		[4, 1],
		[5, 0]
	]);
});
