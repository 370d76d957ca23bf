import { expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { policiesInForce } from '#lib/workspace/receipt/policiesInForce.ts';
import { receiptOf } from '#lib/workspace/receipt/receipt.ts';

const text = `---
kladde: 1
title: Flytninger
purpose: Prognose for skoler
legal-basis: Databeskyttelseslovens § 10
delete-by: 2031-12-31
extracts:
  borgere:
    file: borgere_*.csv
    columns:
      alder: integer
    left-out: [navn]
---
`;

test('a receipt tells why, until when and which columns, and of an extract that is not there no rows', () => {
	const parsed = parseNotebook(text);
	if (!parsed.ok) throw new Error(parsed.error.kind);
	const at = new Date(0);
	expect(receiptOf(parsed.value, () => ({ status: 'missing' }), at)).toEqual({
		title: 'Flytninger',
		purpose: 'Prognose for skoler',
		legalBasis: 'Databeskyttelseslovens § 10',
		deleteBy: '2031-12-31',
		at,
		extracts: [{ name: 'borgere', columns: [{ name: 'alder', type: 'integer' }], leftOut: ['navn'] }]
	});
});

test('a policy is in force by what the document states and by what the browser named as it refused', () => {
	const refusedBy = (policy: string) => ({
		way: policy,
		wall: { kind: 'policy' as const, directive: 'connect-src', policy }
	});
	const results = [
		{
			id: 'page' as const,
			ways: [],
			tried: [refusedBy("default-src 'none';connect-src 'self'"), refusedBy('c')]
		},
		{ id: 'cage' as const, ways: [], tried: [refusedBy('d')] }
	];
	const stated = [{ realm: 'page' as const, policies: ["default-src 'none'; connect-src 'self'", 'b'] }];
	expect(policiesInForce(stated, results)).toEqual([
		{
			realm: 'page',
			policies: [
				{ text: "default-src 'none'; connect-src 'self'", seen: 'both' },
				{ text: 'b', seen: 'stated' },
				{ text: 'c', seen: 'enforced' }
			]
		}
	]);
});
