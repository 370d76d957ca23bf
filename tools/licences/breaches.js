/**
 * Licences that ask for no more than that their text goes along. Whatever is not on this list, a copyleft
 * licence or one that nobody has looked at, may not be shipped.
 */
const permissive = new Set([
	...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'],
	...['Python-2.0', 'Unlicense', 'Zlib']
]);

/** Whether one may choose a permissive licence: `(MPL-2.0 OR Apache-2.0)`. @param {string} expression */
export const isPermissive = (expression) =>
	expression
		.replace(/^\((.*)\)$/, '$1')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence.trim())));

/**
 * What a lock file holds that may not be shipped, or that runs before anybody looked at it.
 *
 * @param {Readonly<Record<string, import('./shipped.js').Locked>>} lock
 * @param {readonly import('./shipped.js').Shipped[]} shipped
 * @returns {string[]}
 */
export const licenceBreaches = (lock, shipped) => [
	...shipped
		.filter(({ licence }) => !isPermissive(licence))
		.map(
			({ name, version, licence }) =>
				`${name} ${version} may not be shipped: its licence is ${licence || 'unknown'}`
		),
	...Object.entries(lock)
		.filter(([, { hasInstallScript }]) => hasInstallScript === true)
		.map(([path]) => `${path} runs a script when it is installed`)
];
