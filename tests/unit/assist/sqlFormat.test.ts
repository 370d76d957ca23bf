import { expect, test } from 'vitest';
import { formatSql } from '#lib/assist/sql/format.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { selectCorpus } from '../../support/sqlCorpus.ts';

const formatted = (source: string) => {
	const result = formatSql(source);
	return result.ok ? result.value : undefined;
};

const tokensOf = (source: string) =>
	lex(source).tokens.map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : text));

test('lines, indentation and the case of keywords are set; names, parameters and comments stay', () => {
	expect(
		formatted(
			"select fra, Til, 'it''s' as \"Én\" -- æøå\nfrom moves where fra=$kommune and til<>$år /* why */ limit 3"
		)
	).toBe(
		[
			'SELECT',
			'  fra,',
			'  Til,',
			"  'it''s' AS \"Én\" -- æøå",
			'FROM',
			'  moves',
			'WHERE',
			'  fra = $kommune',
			'  AND til <> $år /* why */',
			'LIMIT',
			'  3'
		].join('\n')
	);
});

test('a text that is indented by tabs stays so', () => {
	expect(formatted('SELECT\n\ta\nFROM b')).toBe('SELECT\n\ta\nFROM\n\tb');
});

test('a text that is not understood stays, with a reason', () => {
	expect(formatSql("SELECT 'open")).toMatchObject({
		ok: false,
		error: { fault: { kind: 'unclosedString' } }
	});
	expect(formatSql('SELECT (1')).toMatchObject({ ok: false, error: { fault: { kind: 'parser' } } });
});

test('on the whole corpus the tokens stay the same, and formatting again changes nothing', () => {
	const results = selectCorpus.map((source) => ({ source, set: formatted(source) }));
	for (const { source, set } of results) {
		if (set === undefined) continue;
		expect(tokensOf(set), source).toEqual(tokensOf(source));
		expect(formatted(set), source).toBe(set);
	}
	const refused = results.filter(({ set }) => set === undefined).map(({ source }) => source);
	// Strings between tags are beyond the formatter: such a text is left alone.
	expect(refused).toEqual(["select $$ from t9 $$, $tag$ from 't8' $tag$ from t1"]);
});
