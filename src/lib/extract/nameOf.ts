/** A name for SQL that needs no quotes: `kvinder_20-29.csv` gives `kvinder_20_29`. Danish letters stay. */
export function nameOf(fileName: string): string {
	const stem = fileName.normalize('NFC').replace(/(?:\.[a-z][a-z0-9]{0,7})+$/i, '');
	const name = stem
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^_+|_+$/g, '');
	if (name === '') return 'udtraek';
	return /^\p{L}/u.test(name) ? name : `t_${name}`;
}
