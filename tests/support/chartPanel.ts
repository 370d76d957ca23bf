import { expect, type Locator, type Page } from '@playwright/test';
import { seededRandom } from './seededRandom.ts';

/** The panel in which a chart is chosen, as a person uses it. */
export class ChartPanel {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get dialog(): Locator {
		return this.#page.getByRole('dialog', { name: /^(?:Diagram af|Ret diagram af) / });
	}

	/** What was chosen is drawn: the picture stands there, and is not of an earlier choice. */
	async drawn(title: string | RegExp): Promise<void> {
		const picture = this.dialog.getByRole('region', { name: 'Billede' });
		await expect(picture).toHaveAttribute('aria-busy', 'false');
		await expect(picture.getByRole('figure', { name: title })).toBeVisible();
		await expect(picture.locator('svg').first()).toBeVisible();
	}

	/** A question, or a way to draw its answer. */
	card(name: string): Locator {
		return this.dialog.getByRole('radio', { name, exact: true });
	}

	field(label: string): Locator {
		return this.dialog.getByRole('combobox', { name: label, exact: true });
	}

	async insert(): Promise<void> {
		await this.dialog.getByRole('button', { name: 'Indsæt i notesbogen' }).click();
		await expect(this.dialog).toBeHidden();
	}
}

/** A register of moves that nobody made, as a Danish program writes it: one row for each. */
export function movesFile(rows: number): string {
	const random = seededRandom(6);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
	const municipalities = [
		'0101',
		'0147',
		'0151',
		'0157',
		'0159',
		'0163',
		'0173',
		'0230',
		'0265',
		'0461',
		'0751',
		'0851'
	];
	const lines = Array.from({ length: rows }, () => {
		const from = pick(municipalities);
		const to = pick(municipalities.filter((one) => one !== from));
		const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
		const date = `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${pick([2022, 2023, 2024])}`;
		return [date, from, to, pick(['K', 'M']), Math.floor(random() * 90)].join(';');
	});
	return `Flyttedato;Fra_kommune;Til_kommune;Køn;Alder\r\n${lines.join('\r\n')}\r\n`;
}
