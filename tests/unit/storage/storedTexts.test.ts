import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable, storedDraft, storedNotebook, storedVersion } from '#lib/storage/storedTexts.ts';
import { seeded } from '../../support/notebooks.ts';
import { oddValue } from '../../support/oddValues.ts';
import { withOdd } from '../../support/spoilt.ts';

const draft = { id: 'd', notebook: 'n', text: '# Moves', own: true, at: 7, revision: 3 };
const version = { id: 4, notebook: 'n', why: 'saved', text: '# Moves', own: false, at: 7 };
const notebook = { id: 'n', name: 'moves.kladde.md', own: ['aa'], at: 7 };

test('a whole record is given as it stands, and nothing else of it', () => {
	const more = { rows: [1, 2], constructor: 1 };
	expect([
		storedDraft({ ...draft, ...more }),
		storedVersion({ ...version, ...more }),
		storedNotebook({ ...notebook, ...more })
	]).toEqual([draft, version, notebook]);
});

test('a record that still has its text gives it, with what else can be read', () => {
	const { id, text } = draft;
	expect(storedDraft({ id, text, at: NaN, revision: 'x', own: 1, notebook: {} })).toEqual({
		id,
		notebook: id,
		text,
		at: 0,
		revision: 0
	});
	expect(storedVersion({ ...version, why: 'constructor', at: 1e300 })).toEqual({
		...version,
		why: 'worked',
		at: 0
	});
	expect(storedNotebook({ ...notebook, name: 1, handle: {}, own: ['aa', 7, null] })).toEqual({
		id: 'n',
		own: ['aa'],
		at: 7
	});
});

test('a record without its text is nothing, and takes no other with it', () => {
	const spoilt = [
		null,
		'x',
		{},
		[],
		{ ...draft, text: 7 },
		{ ...draft, id: undefined },
		{ ...draft, text: null }
	];
	expect(readable([draft, ...spoilt], storedDraft)).toEqual([draft]);
	expect(readable([{ ...version, notebook: 1 }, version], storedVersion)).toEqual([version]);
});

test('of 5,000 spoilt records each that is given can be shown', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(draft, version, notebook),
			fc.array(oddValue, { minLength: 1, maxLength: 3 }),
			(whole, odds) => {
				const stored = withOdd(whole, odds);
				for (const given of [storedDraft(stored), storedVersion(stored), storedNotebook(stored)]) {
					if (given === undefined) continue;
					expect(new Date(given.at).toISOString()).toMatch(/Z$/);
					if ('text' in given) expect(typeof given.text).toBe('string');
					expect(
						(given.own === true || given.own === false ? [] : (given.own ?? [])).every(
							(one) => typeof one === 'string'
						)
					).toBe(true);
				}
			}
		),
		seeded(5_000)
	);
});
