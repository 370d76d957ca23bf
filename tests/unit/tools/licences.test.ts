import { expect, test } from 'vitest';
import { isPermissive, licenceBreaches } from '../../../tools/licences/breaches.js';
import { listed, withList } from '../../../tools/licences/list.js';
import { noticesOf } from '../../../tools/licences/notices.js';
import { shippedPackages } from '../../../tools/licences/shipped.js';

const lock = {
	'': { dependencies: { plot: '1' } },
	'node_modules/plot': { version: '1.0.0', license: 'ISC', dependencies: { array: '1' } },
	'node_modules/array': { version: '2.0.0', license: 'GPL-3.0-only' },
	'node_modules/plot/node_modules/array': { version: '1.0.0', license: 'MIT' },
	'node_modules/svelte': { version: '5.0.0', license: 'MIT', dependencies: { array: '2' } }
};
const shipped = shippedPackages(lock);

test('what the app depends on is shipped, each in the version that Node finds; a compiler’s own needs are not', () => {
	expect(shipped.map(({ name, version, licence }) => [name, version, licence])).toEqual([
		['array', '1.0.0', 'MIT'],
		['plot', '1.0.0', 'ISC'],
		['svelte', '5.0.0', 'MIT']
	]);
});

test('a licence is permissive where one may choose so, and where every part of it is', () => {
	const licences = [
		'MIT',
		'(MPL-2.0 OR Apache-2.0)',
		'MIT AND BSD-3-Clause',
		'MIT AND GPL-2.0',
		'GPL-3.0',
		''
	];
	expect(licences.map(isPermissive)).toEqual([true, true, true, false, false, false]);
});

test('a copyleft licence, an unknown one and a script at installation are breaches', () => {
	const found = licenceBreaches({ 'node_modules/b': { hasInstallScript: true } }, [
		{ name: 'a', version: '1', licence: 'AGPL-3.0', path: '' },
		{ name: 'c', version: '2', licence: '', path: '' }
	]);
	expect(found).toEqual([
		'a 1 may not be shipped: its licence is AGPL-3.0',
		'c 2 may not be shipped: its licence is unknown',
		'node_modules/b runs a script when it is installed'
	]);
	expect(licenceBreaches(lock, shipped)).toEqual([]);
});

test('packages under the same text share it; one without a text stops the build', () => {
	const text = noticesOf(shipped, ({ name }) => (name === 'plot' ? ['B'] : ['A\r\n']));
	const line = '-'.repeat(72);
	expect(text.slice(text.indexOf(line))).toBe(
		`${line}\narray 1.0.0 (MIT)\nsvelte 5.0.0 (MIT)\n\nA\n\n${line}\nplot 1.0.0 (ISC)\n\nB\n`
	);
	expect(() => noticesOf(shipped, () => [])).toThrow('array 1.0.0 has no licence text');
});

test('the page’s list is replaced, whatever stood there', () => {
	const page = 'a\n<!-- licences -->\nold\n<!-- end of licences -->\nb';
	const made = withList(page, listed(shipped));
	expect(made).toBe(
		'a\n<!-- licences -->\n\n- MIT (2): `array` 1.0.0, `svelte` 5.0.0\n- ISC (1): `plot` 1.0.0\n\n<!-- end of licences -->\nb'
	);
	expect(withList(made, listed(shipped))).toBe(made);
});
