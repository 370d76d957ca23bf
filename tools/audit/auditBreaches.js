/**
 * @typedef {{ name: string, title: string, url: string, severity: string }} Advisory
 * @typedef {{ vulnerabilities: Record<string, { via: readonly (string | Advisory)[] }> }} Report what `npm audit --json` prints
 */

/**
 * Advisories that nobody has answered, and answers that nothing needs any more.
 *
 * @param {Report} report
 * @param {Readonly<Record<string, string>>} answers advisory → why it reaches nobody here
 * @returns {string[]}
 */
export function auditBreaches({ vulnerabilities }, answers) {
	// A name instead of an advisory is a package that is found fault with because of another.
	const advisories = Object.values(vulnerabilities)
		.flatMap(({ via }) => via)
		.filter((one) => typeof one !== 'string');
	const known = new Map(advisories.map((one) => [one.url.slice(one.url.lastIndexOf('/') + 1), one]));
	return [
		...[...known]
			.filter(([id]) => !(id in answers))
			.map(([id, { name, severity, title }]) => `${name}: ${title} (${severity}, ${id})`),
		...Object.keys(answers)
			.filter((id) => !known.has(id))
			.map((id) => `${id} is not found any more: take its answer off the list`)
	];
}
