import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { App } from './app.ts';

/** How a tab ends: closed without a question, its process killed by the system, or the whole browser so. */
export type Kill = 'tab' | 'renderer' | 'browser';

export type Loss = {
	readonly kill: Kill;
	/** How many edits the page had taken when it was killed, and how many of them were gone. */
	readonly edits: number;
	readonly lost: number;
	/** How old the oldest of those was at the kill, in milliseconds; 0 where none was gone. */
	readonly age: number;
	/** How long the page took for its slowest edit, in milliseconds: a machine that stands still keeps nothing. */
	readonly slowest: number;
};

export type LossLabOptions = {
	readonly address: string;
	/** An empty folder; the browser's storage outlives its process there. */
	readonly profile: string;
	readonly launch: { readonly executablePath: string; readonly args: readonly string[] };
	/** From 0 to 1, as `Math.random`, from a seed. */
	readonly random: () => number;
};

type Cell = { readonly kind: 'sql' | 'md'; readonly source: string };
/** What the notebook says after an edit; `at` is when the page had taken it, absent where it never told. */
type Edit = { readonly cells: readonly Cell[]; at?: number };

/** How long a trial may take, in milliseconds: some of what is asked of a killed browser never settles. */
const bound = 120_000;
/** And one attempt to open the app, which a person would make again. */
const patience = 25_000;

/** A person who types and edits without rest in tabs that are killed, and looks what is there afterwards. */
export class LossLab {
	readonly #options: LossLabOptions;
	#context: BrowserContext | undefined;
	/** What is being waited for. */
	#step = '';

	constructor(options: LossLabOptions) {
		this.#options = options;
	}

	/** Writes in a new notebook, is killed at a random moment within four seconds of the first edit, and recovers. */
	trial(kill: Kill): Promise<Loss> {
		return this.#inTime(`The trial that kills the ${kill}`, this.#lose(kill));
	}

	async close() {
		this.#step = 'closing the browser';
		await this.#inTime('The end of the trials', Promise.resolve(this.#context?.close()));
	}

	async #inTime<T>(what: string, work: Promise<T>, time = bound) {
		const over = new AbortController();
		const late = wait(time, undefined, { signal: over.signal }).then(() => {
			throw new Error(`${what} hung for ${time / 1000} s at ${this.#step}.`);
		});
		try {
			return await Promise.race([work, late]);
		} finally {
			over.abort();
		}
	}

	async #lose(kill: Kill): Promise<Loss> {
		this.#step = 'opening the app';
		const app = await this.#openApp();
		this.#step = 'making a notebook';
		await app.newNotebook();
		await app.cells.first().focus();
		const writer = new Writer(app.page, this.#options.random);
		const writing = writer.write();
		this.#step = 'the first edit';
		await writer.begun;
		await wait(this.#options.random() * 4000);
		const killedAt = Date.now();
		this.#step = 'the kill';
		await this.#kill(kill, app.page);
		this.#step = 'the end of the writing';
		await writing;
		return { kill, slowest: writer.slowest, ...lossIn(writer.edits, await this.#recovered(), killedAt) };
	}

	/** A browser that was hit a moment ago may hand out a process that is dead: then once more, as a person would. */
	#openApp(): Promise<App> {
		const open = () => this.#inTime('The app', this.#openOnce(), patience);
		return open()
			.catch(() => open())
			.catch(() => open());
	}

	async #openOnce(): Promise<App> {
		const { profile, launch, address } = this.#options;
		this.#context ??= await chromium.launchPersistentContext(profile, {
			executablePath: launch.executablePath,
			args: [...launch.args],
			locale: 'da-DK',
			viewport: { width: 1280, height: 900 }
		});
		// One tab at a time, so that nobody lives who might hold a draft.
		const pages = this.#context.pages();
		const page = await this.#context.newPage();
		await Promise.race([Promise.allSettled(pages.map((old) => old.close())), wait(5000)]);
		return App.open(page, address);
	}

	async #kill(kill: Kill, page: Page) {
		if (kill === 'tab') return page.close({ runBeforeUnload: false });
		const browser = browserOf(this.#options.profile);
		if (kill === 'renderer') {
			const crashed = page.waitForEvent('crash');
			for (const renderer of renderersBelow(browser)) process.kill(renderer, 'SIGKILL');
			await crashed;
			return;
		}
		const context = this.#context!;
		const gone = new Promise((resolve) => context.once('close', resolve));
		process.kill(browser, 'SIGKILL');
		await gone;
		this.#context = undefined;
	}

	/** What the draft says that is offered; the beginning where none is. It is saved, so that none is left. */
	async #recovered(): Promise<readonly Cell[]> {
		this.#step = 'opening the app again';
		const app = await this.#openApp();
		this.#step = 'recovering the draft';
		const list = app.page.getByRole('region', { name: 'Kladder, der ikke blev gemt' });
		if ((await app.page.evaluate(draftsKept)) === 0) return start;
		await list
			.getByRole('button', { name: /^Hent kladden/ })
			.first()
			.click();
		await app.page.getByText('Notesbogen er åbnet uden at køre').waitFor();
		const parsed = parseNotebook(await app.save());
		if (!parsed.ok) throw new Error('What was recovered is no notebook.');
		return parsed.value.cells.map(({ kind, source }) => ({ kind: kind as Cell['kind'], source }));
	}
}

/** In the page. A draft that is not offered would be waited for until the test fails. */
async function draftsKept(): Promise<number> {
	const answer = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await answer(indexedDB.open('kladde'));
	const count = await answer(database.transaction('drafts').objectStore('drafts').count());
	database.close();
	return count;
}

const start: readonly Cell[] = [{ kind: 'sql', source: '' }];

/** What is gone of what the page had taken. Throws where the text that came back never was. */
function lossIn(edits: readonly Edit[], recovered: readonly Cell[], killedAt: number) {
	const text = JSON.stringify(recovered);
	const last = edits.findLastIndex(({ cells }) => JSON.stringify(cells) === text);
	if (last === -1) {
		const written = edits.slice(-8).map((edit) => JSON.stringify(edit));
		throw new Error(`What came back never was: ${text}. What was written: ${written.join('; ')}`);
	}
	const gone = edits.slice(last + 1).flatMap(({ at }) => (at === undefined || at > killedAt ? [] : [at]));
	const taken = edits.filter(({ at }) => at !== undefined).length - 1;
	return { edits: taken, lost: gone.length, age: gone.length === 0 ? 0 : killedAt - gone[0]! };
}

/** Types words, adds, moves and deletes cells, by keys, and notes after each what the notebook must say. */
class Writer {
	readonly edits: Edit[] = [{ cells: start, at: 0 }];
	/** Settles with the first edit that the page has taken. */
	readonly begun: Promise<void>;
	slowest = 0;
	readonly #page: Page;
	readonly #random: () => number;
	#begin: () => void = () => undefined;
	#cells = start;
	#selected = 0;
	#words = 0;

	constructor(page: Page, random: () => number) {
		this.#page = page;
		this.#random = random;
		this.begun = new Promise((resolve) => (this.#begin = resolve));
	}

	/** Until the page is gone. */
	async write() {
		try {
			for (;;) await this.#something();
		} catch (thrown) {
			if (!/closed|crashed|Target/i.test(String(thrown))) throw thrown;
		}
	}

	async #something() {
		const what = Math.floor(this.#random() * 8);
		if (what === 0) await this.#add();
		else if (what === 1 && this.#cells.length > 2) await this.#remove();
		else if (what === 2 && this.#selected > 0) await this.#move(-1);
		else if (what === 3 && this.#selected < this.#cells.length - 1) await this.#move(1);
		else await this.#type();
	}

	async #add() {
		const at = this.#selected + 1;
		await this.#press('b', this.#cells.toSpliced(at, 0, { kind: 'sql', source: '' }));
		this.#selected = at;
		await this.#inCells();
		await this.#press('m', this.#cells.with(at, { kind: 'md', source: '' }));
	}

	async #remove() {
		await this.#page.keyboard.press('d');
		const left = this.#cells.toSpliced(this.#selected, 1);
		await this.#press('d', left);
		this.#selected = Math.min(this.#selected, left.length - 1);
		await this.#inCells();
	}

	async #move(by: 1 | -1) {
		const cell = this.#cells[this.#selected]!;
		const to = this.#selected + by;
		const moved = this.#cells.toSpliced(this.#selected, 1).toSpliced(to, 0, cell);
		await this.#press(by === 1 ? 'Alt+ArrowDown' : 'Alt+ArrowUp', moved);
		this.#selected = to;
		await this.#inCells();
	}

	/** At the end of the cell's text. Numbers bring up no list that could take the keys. */
	async #type() {
		await this.#page.keyboard.press('Enter');
		await this.#page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') != null);
		await this.#page.keyboard.press('ControlOrMeta+End');
		for (const letter of ` ${1000 + ++this.#words}`) {
			const cell = this.#cells[this.#selected]!;
			await this.#press(letter, this.#cells.with(this.#selected, { ...cell, source: cell.source + letter }));
			await wait(this.#random() * 60);
		}
		await this.#page.keyboard.press('Escape');
		await this.#inCells();
	}

	async #inCells() {
		await this.#page.waitForFunction(() => document.activeElement?.matches('[data-cell]') === true);
	}

	async #press(key: string, cells: readonly Cell[]) {
		const edit: Edit = { cells };
		this.edits.push(edit);
		const pressed = Date.now();
		await this.#page.keyboard.press(key);
		edit.at = Date.now();
		this.slowest = Math.max(this.slowest, edit.at - pressed);
		this.#cells = cells;
		this.#begin();
	}
}

/** The process of the browser that has this profile. */
function browserOf(profile: string): number {
	const found = processes().find((process) => {
		const command = read(`/proc/${process}/cmdline`);
		return command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=');
	});
	if (found === undefined) throw new Error('No browser has this profile.');
	return found;
}

function renderersBelow(root: number): readonly number[] {
	const parentOf = (process: number) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${process}/status`))?.[1]);
	const isBelow = (process: number): boolean => {
		const parent = parentOf(process);
		return parent === root || (parent > 1 && isBelow(parent));
	};
	return processes().filter(
		(process) => read(`/proc/${process}/cmdline`).includes('--type=renderer') && isBelow(process)
	);
}

const processes = (): readonly number[] =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number);

/** Empty where a process has ended meanwhile. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
