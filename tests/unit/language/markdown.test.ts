import { describe, expect, test } from 'vitest';
import type { MarkdownPart } from '#lib/language/analysis.ts';
import { analyse } from '#lib/language/analyse.ts';

const analysisOf = (source: string) => analyse({ kind: 'md', source });

/** Values in ⟨⟩, so that a whole text can be compared. */
function shown(source: string): string {
	const analysis = analysisOf(source);
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	if (analysis.body.kind !== 'md') throw new Error('no text');
	const show = (part: MarkdownPart) =>
		part.kind === 'text' ? part.text : `⟨${[part.name, ...part.path].join('.')}⟩`;
	return analysis.body.parts.map(show).join('');
}

describe('Markdown', () => {
	test.each([
		['', ''],
		['# Title', '# Title'],
		['In ${year}: ${ sums.in.total } moves.', 'In ⟨year⟩: ⟨sums.in.total⟩ moves.'],
		['${a}${b}', '⟨a⟩⟨b⟩'],
		['\\${a} and \\\\${b}', '${a} and \\${b}'],
		['costs $5 {a} ${', 'costs $5 {a} ${'],
		['${open\n}', '${open\n}'],
		['`${a}` ${b}', '`${a}` ⟨b⟩'],
		['``a ` ${a}`` ${b}', '``a ` ${a}`` ⟨b⟩'],
		['a lone ` tick ${a}', 'a lone ` tick ⟨a⟩'],
		['a lone ` tick\n\n${a} and ` another', 'a lone ` tick\n\n⟨a⟩ and ` another'],
		['\\`${a}\\`', '\\`⟨a⟩\\`'],
		['```\n${a}\n```\n${b}', '```\n${a}\n```\n⟨b⟩'],
		['~~~ sql\n${a}\n```\n~~~\n${b}', '~~~ sql\n${a}\n```\n~~~\n⟨b⟩'],
		['````\n```\n${a}\n````', '````\n```\n${a}\n````'],
		['```\n${a}', '```\n${a}'],
		['``` not a ` fence ${a}', '``` not a ` fence ⟨a⟩'],
		['${ærø.å}', '⟨ærø.å⟩']
	])('%j', (source, text) => {
		expect(shown(source)).toBe(text);
	});

	test('reads each name once, and defines nothing', () => {
		const analysis = analyse({ kind: 'md', name: 'intro', source: '${a.x} ${b} ${a.y}' });
		expect(analysis).toMatchObject({ reads: ['a', 'b'], defines: [] });
	});

	test.each(['${a + b}', '${a()}', '${}', '${a.}', '${1}', '${a["b"]}'])('%s cannot be put in', (wrong) => {
		const analysis = analysisOf(`x ${wrong}`);
		expect('problem' in analysis && [analysis.problem.fault, analysis.problem.at]).toEqual([
			{ kind: 'interpolation', about: wrong },
			{ start: 2, end: 2 + wrong.length }
		]);
	});
});

describe('cells that are not run', () => {
	test('a cell of another kind reads and defines nothing', () => {
		expect(analyse({ kind: 'other', name: 'a', source: 'from: b' })).toEqual({
			reads: [],
			defines: [],
			body: { kind: 'none' }
		});
	});
});
