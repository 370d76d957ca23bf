import { findable, findOptions } from '#lib/ui/inputs/findOptions.ts';
import { listWindow, scrolledTo } from '#lib/ui/inputs/listWindow.ts';
import type { InputOption } from '#lib/cage/output.ts';

export type Choice = string | number;

export type ComboBoxOptions = {
	readonly options: () => readonly InputOption[];
	readonly chosen: () => readonly Choice[];
	readonly multiple: () => boolean;
	/** Takes what is chosen from now on. */
	readonly choose: (chosen: readonly Choice[]) => void;
};

/** At most so many options are seen at once, and these many are a page. */
const most = 8;

/** A list to choose from by typing: which options are found, which of them is at hand, and what keys do. */
export class ComboBox {
	readonly #options: ComboBoxOptions;
	/** What is typed; nothing while the field shows what is chosen. */
	query = $state<string | undefined>();
	isOpen = $state(false);
	/** Which of those found is at hand; -1 for none. */
	active = $state(-1);
	scrollTop = $state(0);
	/** Pixels. */
	row = $state(32);
	readonly #findable = $derived.by(() => findable(this.#options.options()));
	readonly found = $derived.by(() => findOptions(this.#findable, this.query ?? ''));
	readonly seen = $derived.by(() => Math.min(most, this.found.length));
	readonly drawn = $derived.by(() => {
		const { first, end } = listWindow(this.scrollTop, this.row, { rows: this.found.length, seen: this.seen });
		return this.found.slice(first, end).map((option, index) => ({ option, at: first + index }));
	});
	readonly chosen = $derived.by(() => new Set(this.#options.chosen()));

	constructor(options: ComboBoxOptions) {
		this.#options = options;
	}

	open() {
		if (this.isOpen) return;
		this.isOpen = true;
		this.scrollTop = 0;
		this.active = -1;
		if (!this.#options.multiple()) this.#goTo(this.found.findIndex(({ value }) => this.chosen.has(value)));
	}

	close() {
		this.isOpen = false;
		this.active = -1;
	}

	leave() {
		this.close();
		this.query = undefined;
	}

	type(text: string) {
		this.query = text;
		this.isOpen = true;
		this.scrollTop = 0;
		this.active = text.trim() === '' || this.found.length === 0 ? -1 : 0;
	}

	/** Was the key one for the list? */
	key(key: string, { alt = false }: { readonly alt?: boolean } = {}): boolean {
		if (key === 'ArrowDown' || key === 'ArrowUp') return this.#arrow(key === 'ArrowDown' ? 1 : -1, alt);
		if (key === 'Backspace') return this.#removeLast();
		if (key === 'Escape') return this.#escape();
		if (!this.isOpen) return false;
		switch (key) {
			case 'Home':
				return this.#goTo(0);
			case 'End':
				return this.#goTo(this.found.length - 1);
			case 'PageDown':
				return this.#goTo(Math.min(this.active + most, this.found.length - 1));
			case 'PageUp':
				return this.#goTo(Math.max(this.active - most, 0));
			case 'Enter':
				return this.#enter();
			default:
				return false;
		}
	}

	pick({ value }: InputOption) {
		const { chosen, choose, multiple } = this.#options;
		if (!multiple()) {
			this.leave();
			if (!this.chosen.has(value)) choose([value]);
		} else choose(this.chosen.has(value) ? chosen().filter((one) => one !== value) : [...chosen(), value]);
	}

	remove(value: Choice) {
		this.#options.choose(this.#options.chosen().filter((one) => one !== value));
	}

	/** Those found by what is typed, or all. */
	pickAll() {
		const values = this.found.map(({ value }) => value).filter((value) => !this.chosen.has(value));
		this.#options.choose([...this.#options.chosen(), ...values]);
	}

	removeAll() {
		this.#options.choose([]);
	}

	#enter(): boolean {
		const option = this.found[this.active];
		if (option !== undefined) this.pick(option);
		return true;
	}

	#arrow(by: 1 | -1, alt: boolean): boolean {
		if (alt && by === -1) this.close();
		else if (!this.isOpen) {
			this.open();
			if (this.active < 0 && !alt) this.#goTo(by === 1 ? 0 : this.found.length - 1);
		} else if (!alt) {
			const rows = this.found.length;
			this.#goTo(this.active < 0 && by === -1 ? rows - 1 : (this.active + by + rows) % Math.max(rows, 1));
		}
		return true;
	}

	/** Only in an empty field: there is nothing else to delete. */
	#removeLast(): boolean {
		const last = this.#options.chosen().at(-1);
		if (!this.#options.multiple() || (this.query ?? '') !== '' || last === undefined) return false;
		this.remove(last);
		return true;
	}

	#escape(): boolean {
		if (this.isOpen) this.close();
		else if (this.query !== undefined) this.query = undefined;
		else return false;
		return true;
	}

	#goTo(at: number): boolean {
		this.active = at;
		if (at >= 0) this.scrollTop = scrolledTo(at, this.scrollTop, { row: this.row, seen: this.seen });
		return true;
	}
}
