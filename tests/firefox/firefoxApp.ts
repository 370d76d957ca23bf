import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

export type FirefoxCell = {
	readonly status: string;
	readonly error: string | undefined;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
};

const kindNames = { sql: 'SQL', ts: 'TypeScript', input: 'Parameter' } as const;

/** The built app in Firefox as a person drives it: by what things are called, by keys and by clicks. */
export class FirefoxApp {
	readonly page: Page;

	private constructor(page: Page) {
		this.page = page;
	}

	static async open(page: Page, address: string): Promise<FirefoxApp> {
		await page.goto(address);
		const app = new FirefoxApp(page);
		// The sample comes a moment after the page, and would take the place of what is opened before it.
		await until('the sample', async () => ((await app.states()).length > 0 ? true : undefined));
		return app;
	}

	/** What each cell's state says, in page order. */
	states(): Promise<readonly string[]> {
		return this.page.$$eval('main [role=group][aria-label=Tilstand]', (states) =>
			states.map((state) => (state as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
		);
	}

	/** Waits until every cell says that it is done. */
	async allDone(): Promise<void> {
		await until('every cell to be done', async () => {
			const states = await this.states();
			return states.length > 0 && states.every((state) => state.includes('færdig på')) ? true : undefined;
		});
	}

	/** Runs a command of the palette by its title. */
	async command(title: string): Promise<void> {
		await this.#chord('k');
		await this.#find('dialog[open] input[role=combobox]');
		await this.page.keyboard.type(title);
		await this.#find('dialog[open] [role=option]', title);
		await this.page.keyboard.press('Enter');
	}

	async newNotebook(): Promise<void> {
		await this.command('Ny notesbog');
		await this.#leave(() => document.title.startsWith('Uden titel'));
	}

	async openNotebook(path: string): Promise<void> {
		await this.#choose([path], () => this.command('Åbn notesbog …'));
		await this.#leave(() => document.body.innerText.includes('Notesbogen er åbnet uden at køre'));
	}

	/** Files of one shape become one extract of this name. */
	async addExtract(paths: readonly string[], name: string): Promise<void> {
		await this.#choose(paths, () => this.press('aside button', 'Tilføj filer …'));
		await this.press('dialog[open] label', 'Ét udtræk');
		await this.#click('Navn i SQL', () => this.#field('dialog[open]', 'Navn i SQL'), 3);
		await this.page.keyboard.type(name);
		await this.page.keyboard.press('Tab');
		await this.press('dialog[open] button:not(:disabled)', 'Indlæs');
		await this.gone('dialog[open]');
		await this.#find('aside li', name, 'indlæst kl');
	}

	/** Gives an opened notebook the files of an extract, and puts the dialog away. */
	async findExtract(name: string, paths: readonly string[]): Promise<void> {
		await this.#choose(paths, () => this.press('dialog[open] button', `Find filen til ${name} …`));
		await this.#find('dialog[open] li', name, '✓');
		await this.press('dialog[open] button', 'Luk');
		await this.gone('dialog[open]');
	}

	/** Adds a cell at the end, names it, pastes its text and runs it by the keys. */
	async addCell(kind: keyof typeof kindNames, source: string, name: string): Promise<void> {
		await this.page.$$eval(
			`main button[aria-label="Tilføj ${kindNames[kind]}"]`,
			(buttons) => void (buttons.at(-1) as HTMLElement).click()
		);
		await until('the editor', async () =>
			(await this.page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null))
				? true
				: undefined
		);
		await this.#paste(source);
		await this.page.keyboard.press('Escape');
		await this.#click('the name of the last cell', async () => {
			const cells = await this.page.$$('main section[aria-label*="-celle"]');
			return (await cells.at(-1)?.$('input[aria-label^="Navn"]')) ?? undefined;
		});
		await this.page.keyboard.type(name);
		await this.page.keyboard.press('Enter');
		await this.#cell(name);
		await this.#chord('Enter');
		await this.settled(name);
	}

	/** Chooses an option of a parameter by its label. */
	async setInput(name: string, label: string): Promise<void> {
		const inCell = async (selector: string) => (await (await this.#cell(name)).$(selector)) ?? undefined;
		await this.#click(`the list of ${name}`, () => inCell('input[role=combobox]'), 3);
		await this.page.keyboard.type(label);
		await until(`the option ${label}`, async () =>
			(await inCell('[role=option]'))?.evaluate(
				(option, wanted) => option.textContent?.includes(wanted) || undefined,
				label
			)
		);
		await this.page.keyboard.press('Enter');
	}

	/** Waits until a cell is neither queued nor running. */
	async settled(name: string): Promise<void> {
		await until(`${name} to settle`, async () => {
			const { status } = await this.cell(name);
			return /færdig|fejlede|venter på/.test(status) ? true : undefined;
		});
	}

	/** What a cell shows now. */
	async cell(name: string): Promise<FirefoxCell> {
		return this.#inCell(name, (section) => {
			const textsOf = (within: Element | null, selector: string) =>
				[...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].map(({ innerText }) => innerText.trim());
			const grid = section.querySelector('[role=grid]');
			return {
				status: textsOf(section, '[role=group][aria-label=Tilstand]').join('').replace(/\s+/g, ' '),
				error: textsOf(section, '[role=alert]')[0],
				columns: textsOf(grid, '[role=columnheader]'),
				rows: [...(grid?.querySelectorAll('[role=row]') ?? [])]
					.map((row) => textsOf(row, '[role=gridcell]'))
					.filter((row) => row.length > 0)
			};
		});
	}

	/** Waits until a cell's rows are these or, without an argument, any. */
	async rows(name: string, wanted: (rows: FirefoxCell['rows']) => boolean): Promise<FirefoxCell['rows']> {
		return until(`the rows of ${name}`, async () => {
			const { rows } = await this.cell(name);
			const there = rows.length > 0 && rows.flat().every((value) => value !== 'hentes');
			return there && wanted(rows) ? rows : undefined;
		});
	}

	/** The accessible name of the chart that a cell draws, and how many shapes it has of these. */
	async chart(name: string, shapes: string): Promise<{ readonly name: string; readonly shapes: number }> {
		return until(`the chart of ${name}`, async () =>
			(await this.#cell(name)).evaluate((section, selector) => {
				const picture = section.querySelector('[role=img][aria-label^="Diagram"]');
				const label = picture?.getAttribute('aria-label');
				return label == null
					? undefined
					: { name: label, shapes: picture!.querySelectorAll(selector).length };
			}, shapes)
		);
	}

	save(): Promise<void> {
		return this.#chord('s');
	}

	/** Presses the first thing that is called so, once it is there. */
	press(selector: string, name: string): Promise<void> {
		return this.#click(`${selector} ${name}`, () => this.#find(selector, name));
	}

	/** What the open self-test says in one sentence, and of each way. */
	selfTest(): Promise<{ readonly said: string; readonly rows: readonly string[] }> {
		return this.page.$eval('dialog[open]', (dialog) => ({
			said: dialog.querySelector('[role=status]')?.textContent ?? '',
			rows: [...dialog.querySelectorAll('tbody tr')].map((row) => (row.textContent ?? '').trim())
		}));
	}

	/** Waits until nothing on the page fits. */
	async gone(selector: string): Promise<void> {
		await until(`${selector} to go`, async () => ((await this.page.$(selector)) === null ? true : undefined));
	}

	/** Waits for a sentence. */
	async says(sentence: string): Promise<void> {
		await this.#find('body', sentence);
	}

	/** Where changes would be lost the app asks first. */
	async #leave(arrived: () => boolean): Promise<void> {
		await until('the other notebook', async () => {
			if (await this.page.evaluate(arrived)) return true;
			for (const button of await this.page.$$('[role=alertdialog] button.danger')) await button.click();
			return undefined;
		});
	}

	/** Clicks what is found; where the page replaced it in between, what is found then. */
	async #click(what: string, find: () => Promise<ElementHandle | undefined>, count = 1): Promise<void> {
		await until(what, async () => {
			const found = await find();
			await found?.click({ count });
			return found;
		});
	}

	#inCell<T>(name: string, look: (section: Element) => T): Promise<T> {
		return until(`the cell ${name}`, async () => (await this.#cell(name)).evaluate(look) as Promise<T>);
	}

	#cell(name: string): Promise<ElementHandle> {
		return until(`the cell ${name}`, async () => {
			const cell = await this.page.$(`main section[aria-label$="-celle ${name}"]`);
			return cell ?? undefined;
		});
	}

	/** The first element that is labelled with, or contains, all of these words. */
	#find(selector: string, ...words: readonly string[]): Promise<ElementHandle> {
		return until(`${selector} ${words.join(' ')}`, async () => {
			for (const element of await this.page.$$(selector)) {
				const called = await element
					.evaluate((one) => `${one.getAttribute('aria-label') ?? ''} ${(one as HTMLElement).innerText}`)
					.catch(() => '');
				if (words.every((word) => called.includes(word))) return element;
			}
			return undefined;
		});
	}

	/** The field that a label with these words is for, or surrounds. */
	#field(within: string, label: string): Promise<ElementHandle> {
		return until(`the field ${label}`, async () => {
			const found = await this.page.evaluateHandle(
				(around, words) =>
					[...(document.querySelector(around)?.querySelectorAll('label') ?? [])].find(({ innerText }) =>
						innerText.startsWith(words)
					)?.control,
				within,
				label
			);
			return found.asElement() === null ? undefined : (found as ElementHandle);
		});
	}

	/** Text is pasted: while it is typed, the editor indents and closes brackets. */
	async #paste(text: string): Promise<void> {
		await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await this.#chord('a');
		await this.#chord('v');
	}

	async #chord(key: 'a' | 'k' | 's' | 'v' | 'Enter'): Promise<void> {
		await this.page.keyboard.down('Control');
		await this.page.keyboard.press(key);
		await this.page.keyboard.up('Control');
	}

	/** Goes through the system's file dialog, which `ask` brings up. */
	async #choose(paths: readonly string[], ask: () => Promise<void>): Promise<void> {
		const [chooser] = await Promise.all([this.page.waitForFileChooser({ timeout: 60_000 }), ask()]);
		await chooser.accept([...paths]);
	}
}
