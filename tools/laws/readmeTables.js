/**
 * The laws as README states them for people: the table of folders, top to bottom in the order in which values
 * flow, and the table of packages with their homes.
 *
 * @typedef {{ folder: string, valuesFrom: readonly string[] }} FolderRow
 * @typedef {{ name: string, homes: readonly string[] }} PackageRow
 */

/** Rows of the table whose first column is headed “Folder”. @param {string} readme @returns {FolderRow[]} */
export const folderRows = (readme) =>
	rowsOf(readme, 'Folder').map((row) => ({
		folder: codeIn(row['Folder'])[0] ?? '',
		valuesFrom: codeIn(row['Imports values from'])
	}));

/** Rows of the table headed “Package”: what the site is made of. @param {string} readme @returns {PackageRow[]} */
export const packageRows = (readme) =>
	rowsOf(readme, 'Package').flatMap((row) =>
		codeIn(row['Package']).map((name) => ({ name, homes: codeIn(row['Home']) }))
	);

/** Names in the table headed “Tool”: what only building and testing need. @param {string} readme */
export const toolNames = (readme) => rowsOf(readme, 'Tool').flatMap((row) => codeIn(row['Tool']));

/** @param {string} text @param {string} firstHeading @returns {Record<string, string>[]} */
function rowsOf(text, firstHeading) {
	const lines = text.split('\n');
	const head = lines.findIndex((line) => cellsOf(line)[0] === firstHeading);
	if (head < 0) throw new Error(`README.md has no table whose first column is “${firstHeading}”.`);
	const headings = cellsOf(lines[head] ?? '');
	const rest = lines.slice(head + 2);
	const end = rest.findIndex((line) => !line.startsWith('|'));
	return rest
		.slice(0, end < 0 ? rest.length : end)
		.map(cellsOf)
		.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));
}

/** @param {string} line */
const cellsOf = (line) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());

/** @param {string | undefined} cell */
const codeIn = (cell) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
