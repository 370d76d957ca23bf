/**
 * The line, from 1, where a text begins to hold two versions that git could not merge: `<<<<<<<`, then
 * `=======`, then `>>>>>>>`, each at the start of a line.
 */
export function conflictMarkers(text: string): number | undefined {
	let [line, opened, isParted] = [0, 0, false];
	for (const content of text.split(/\r?\n/)) {
		line++;
		if (/^<{7}( |$)/.test(content)) [opened, isParted] = [line, false];
		else if (opened > 0 && content === '=======') isParted = true;
		else if (isParted && /^>{7}( |$)/.test(content)) return opened;
	}
	return undefined;
}
