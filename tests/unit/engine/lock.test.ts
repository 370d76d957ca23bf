import { expect, test } from 'vitest';
import { lockStatements, refusedInstall } from '#lib/engine/lock.ts';

test('the engine is locked in the one order in which each line can still be set', () => {
	expect(lockStatements).toEqual([
		'SET autoinstall_known_extensions=false',
		'SET autoload_known_extensions=false',
		'SET errors_as_json=true',
		`SET allowed_directories=['extracts/']`,
		'SET enable_external_access=false',
		'SET lock_configuration=true'
	]);
});

test.each([
	['INSTALL httpfs', { start: 0, end: 7 }],
	['-- hej\n force install httpfs from core', { start: 14, end: 21 }],
	['select 1; LOAD icu', { start: 10, end: 14 }]
])('%s is refused, although the engine would let it pass in silence', (sql, at) => {
	expect(refusedInstall(sql)).toMatchObject({ kind: 'locked', at });
});

test.each([`select 'install httpfs'`, 'select load from t', 'select install, "load" from x'])(
	'%s is a query like any other',
	(sql) => expect(refusedInstall(sql)).toBeUndefined()
);
