/** Whether a file's name fits a pattern in which `*` stands for any run of characters. Case is no matter. */
export function matchesPattern(fileName: string, pattern: string): boolean {
	const parts = pattern.normalize('NFC').split('*').map(escaped);
	return new RegExp(`^${parts.join('.*')}$`, 'isu').test(fileName.normalize('NFC'));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

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

/** One pattern for several names: what they begin with, `*`, what they end with. */
export function patternOf(fileNames: readonly [string, ...string[]]): string {
	const names = fileNames.map((name) => name.normalize('NFC'));
	const [first = '', ...others] = names;
	if (others.every((name) => name === first)) return first;
	const start = commonStart(names);
	const end = reversed(commonStart(names.map((name) => reversed(name.slice(start.length)))));
	return `${withoutDigits(start)}*${end.replace(/^\d+/, '')}`;
}

function commonStart(names: readonly string[]): string {
	const [first = '', ...others] = names;
	let length = 0;
	while (length < first.length && others.every((name) => name[length] === first[length])) length += 1;
	return first.slice(0, length);
}

/** `2023` and `2024` vary in the year, not in its last digit. */
const withoutDigits = (start: string) => start.replace(/\d+$/, '');

const reversed = (text: string) => [...text].reverse().join('');
