/** @param {readonly import('./shipped.js').Shipped[]} shipped @returns {string} a line for each licence, the commonest first */
export function listed(shipped) {
	/** @type {Map<string, string[]>} */
	const under = new Map();
	for (const { name, version, licence } of shipped)
		under.set(licence, [...(under.get(licence) ?? []), `\`${name}\` ${version}`]);
	return [...under]
		.sort(([one, names], [other, others]) => others.length - names.length || (one < other ? -1 : 1))
		.map(([licence, names]) => `- ${licence} (${names.length}): ${names.join(', ')}`)
		.join('\n');
}

const marks = { begin: '<!-- licences -->', end: '<!-- end of licences -->' };

/** The page with this list between its marks. @param {string} page @param {string} list */
export function withList(page, list) {
	const [before, , after] = page.split(new RegExp(`${marks.begin}([\\s\\S]*)${marks.end}`));
	if (before === undefined || after === undefined)
		throw new Error('The page has no place for the list of licences.');
	return `${before}${marks.begin}\n\n${list}\n\n${marks.end}${after}`;
}
