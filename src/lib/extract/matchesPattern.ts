/** Whether a file's name fits a pattern in which `*` stands for any run of characters. Case is no matter. */
export function matchesPattern(fileName: string, pattern: string): boolean {
	const parts = pattern.normalize('NFC').split('*').map(escaped);
	return new RegExp(`^${parts.join('.*')}$`, 'isu').test(fileName.normalize('NFC'));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
