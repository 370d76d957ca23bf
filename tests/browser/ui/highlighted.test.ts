import { expect, it } from 'vitest';
import Highlighted from '#lib/ui/Highlighted.svelte';
import { complaints, show } from './stage.ts';

const code = {
	sql: "SELECT count(*) AS n -- antal\nFROM moves WHERE kommune = '0159' AND n > 12",
	typescript: 'const rate: number = 1000 * (i - o) / p; // pr. 1000\nPlot.plot({ marks: [`x ${rate}`] })',
	markdown: '# Flytninger\n\nHvem *kommer*, og hvem **går**? [Kilde](https://x.invalid)',
	yaml: 'type: select\nlabel: Kommune\nvalue: "0159"'
} as const;

it.each(Object.keys(code) as (keyof typeof code)[])(
	'shows %s as it is written, in AA colours',
	async (language) => {
		const { element } = show(Highlighted, { language, source: code[language] });
		expect(element.textContent).toBe(code[language]);
		await expect.poll(() => element.querySelector('[class^=hljs]')).not.toBeNull();
		expect(element.textContent).toBe(code[language]);
		expect(await complaints()).toEqual([]);
	}
);

it('shows markup in code as text', () => {
	const source = 'SELECT \'<img src=x onerror=alert(1)>\' AS "<b>"';
	const { element } = show(Highlighted, { language: 'sql', source });
	expect(element.textContent).toBe(source);
	expect(element.querySelector('img, b')).toBeNull();
});
