import { expect, type Locator } from '@playwright/test';

/** The text that is marked as wrong where a cell's code is read; what is only warned of is not among it. */
export const markedIn = async (cell: Locator): Promise<string> =>
	(await cell.locator('mark:not(.warning)').allTextContents()).join('');

/** The text that stands above the editor's squiggles, once it is opened in the cell; it is closed again. */
export async function squiggledIn(cell: Locator): Promise<string> {
	await cell.focus();
	await cell.press('Enter');
	const editor = cell.locator('.monaco-editor');
	await expect(editor.locator('.squiggly-error').first()).toBeAttached();
	const text = await editor.evaluate(textUnderSquiggles);
	await cell.page().keyboard.press('Escape');
	return text;
}

/** The editor draws its marks apart from the text: which characters lie over them, only their places tell. */
function textUnderSquiggles(editor: Element): string {
	const marks = [...editor.querySelectorAll('.squiggly-error')].map((mark) => mark.getBoundingClientRect());
	const walker = document.createTreeWalker(editor.querySelector('.view-lines')!, NodeFilter.SHOW_TEXT);
	let text = '';
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + 1);
			const { left, width, top, height } = range.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			if (marks.some((mark) => x > mark.left && x < mark.right && y > mark.top && y < mark.bottom))
				text += node.nodeValue?.[at] ?? '';
		}
	}
	return text.replaceAll('\u00a0', ' ');
}
