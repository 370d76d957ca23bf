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
