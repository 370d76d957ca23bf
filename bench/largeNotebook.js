/**
 * The text of a notebook of so many cells as an analyst would write them, all kinds mixed and reading each other.
 *
 * @param {number} cells
 */
export function largeNotebook(cells) {
	const texts = Array.from({ length: cells }, (_, index) => cellText(index));
	return `---\nkladde: 1\ntitle: Stor notesbog\nrun: auto\n---\n\n${texts.join('\n\n')}\n`;
}

/** @param {number} index */
function cellText(index) {
	const rows =
		index > 5 ? `antal + ${index} AS antal, gruppe FROM t${index - 5}` : `1 AS antal, 'a' AS gruppe`;
	switch (index % 5) {
		case 0:
			return `## Afsnit ${index}\n\nHer står nogle ord om cellerne nedenfor, som i en rigtig notesbog.`;
		case 1:
			return fence('sql', `t${index}`, `SELECT ${rows}\nWHERE antal IS NOT NULL`);
		case 2:
			return fence('ts', `v${index}`, `[...t${index - 1}].map((række) => række.antal)`);
		case 3:
			return fence('input', `p${index}`, `type: number\nlabel: Tal ${index}\nvalue: ${index}`);
		default: {
			const where = `WHERE antal > $p${index - 1}`;
			return fence(
				'sql',
				`s${index}`,
				`-- tæller\nSELECT gruppe, count(*) AS n\nFROM t${index - 3}\n${where}\nGROUP BY ALL`
			);
		}
	}
}

/** @param {string} kind @param {string} name @param {string} source */
const fence = (kind, name, source) => `\`\`\`${kind} ${name}\n${source}\n\`\`\``;
