import { libraryDocs } from '#messages/libraryDocs.ts';

/** The author's library and what the cage leaves of a worker's names, as globals; what it says of itself is in one language. */
export function libraryText(language: 'da' | 'en'): string {
	const words = libraryDocs[language];
	return library.replace(/«(\w+)»/g, (_, name: string) => `/** ${words[name as keyof typeof words]} */`);
}

/**
 * Held against what `openLibrary()` and `harden` leave by a test. `«name»` stands for a comment.
 * Nothing of the page is here, since a cell has none.
 */
const library = `
import * as ObservablePlot from '@observablehq/plot';
import * as d3Modules from 'd3';

declare global {
	«Plot»
	export import Plot = ObservablePlot;
	«d3»
	export import d3 = d3Modules;

	«Table»
	class Table<Row = any> implements Iterable<Row> {
		private constructor();
		«from»
		static from<T extends object>(source: Iterable<T>): Table<T>;
		static from(source: Uint8Array): Table<any>;
		«columns»
		readonly columns: readonly Extract<keyof Row, string>[];
		«numRows»
		readonly numRows: number;
		«length»
		readonly length: number;
		«arrow»
		readonly arrow: any;
		«column»
		column<Name extends keyof Row>(name: Name): Row[Name][];
		«toArray»
		toArray(): Row[];
		«at»
		at(index: number): Row | undefined;
		«slice»
		slice(start?: number, end?: number): Row[];
		«map»
		map<T>(change: (row: Row, index: number) => T): T[];
		«filter»
		filter<Kept extends Row>(test: (row: Row, index: number) => row is Kept): Kept[];
		filter(test: (row: Row, index: number) => unknown): Row[];
		«find»
		find(test: (row: Row, index: number) => unknown): Row | undefined;
		«some»
		some(test: (row: Row, index: number) => unknown): boolean;
		«every»
		every(test: (row: Row, index: number) => unknown): boolean;
		«flatMap»
		flatMap<T>(change: (row: Row, index: number) => T | readonly T[]): T[];
		«forEach»
		forEach(visit: (row: Row, index: number) => void): void;
		«reduce»
		reduce<T>(step: (sum: T, row: Row, index: number) => T, start: T): T;
		«toArray»
		toJSON(): Row[];
		[Symbol.iterator](): Generator<Row>;
	}

	«display»
	function display<T>(value: T): T;
	«html»
	function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup;
	«svg»
	function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup;
	«kladde»
	const kladde: {
		«display»
		readonly display: <T>(value: T) => T;
		«signal»
		readonly signal: AbortSignal;
	};
	«console»
	const console: {
		log(...values: readonly unknown[]): void;
		info(...values: readonly unknown[]): void;
		warn(...values: readonly unknown[]): void;
		error(...values: readonly unknown[]): void;
		debug(...values: readonly unknown[]): void;
		dir(...values: readonly unknown[]): void;
		trace(...values: readonly unknown[]): void;
		group(...values: readonly unknown[]): void;
		groupCollapsed(...values: readonly unknown[]): void;
		groupEnd(): void;
		table(value: unknown): void;
		assert(holds: unknown, ...values: readonly unknown[]): void;
		count(label?: string): void;
		time(label?: string): void;
		timeEnd(label?: string): void;
	};

	«Chart»
	interface Chart {
		readonly maker: 'plot' | 'legend';
	}
	«Markup»
	interface Markup {
		readonly language: 'html' | 'svg';
		readonly text: string;
		toString(): string;
	}

	«setTimeout»
	function setTimeout(work: (...args: any[]) => unknown, delay?: number, ...args: readonly unknown[]): number;
	function clearTimeout(id?: number): void;
	«setInterval»
	function setInterval(work: (...args: any[]) => unknown, delay?: number, ...args: readonly unknown[]): number;
	function clearInterval(id?: number): void;
	function queueMicrotask(work: () => void): void;
	function structuredClone<T>(value: T, options?: { transfer?: ArrayBuffer[] }): T;
	function atob(text: string): string;
	function btoa(text: string): string;

	interface Event { readonly type: string; readonly target: EventTarget | null; preventDefault(): void }
	var Event: { prototype: Event; new (type: string): Event };
	interface EventTarget {
		addEventListener(type: string, listener: (event: any) => void, options?: boolean | { once?: boolean; signal?: AbortSignal }): void;
		removeEventListener(type: string, listener: (event: any) => void): void;
		dispatchEvent(event: Event): boolean;
	}
	var EventTarget: { prototype: EventTarget; new (): EventTarget };
	interface AbortSignal extends EventTarget {
		readonly aborted: boolean;
		readonly reason: any;
		onabort: ((event: Event) => void) | null;
		throwIfAborted(): void;
	}
	var AbortSignal: {
		prototype: AbortSignal;
		abort(reason?: any): AbortSignal;
		any(signals: readonly AbortSignal[]): AbortSignal;
		timeout(milliseconds: number): AbortSignal;
	};
	interface AbortController { readonly signal: AbortSignal; abort(reason?: any): void }
	var AbortController: { prototype: AbortController; new (): AbortController };
	interface DOMException extends Error { readonly code: number }
	var DOMException: { prototype: DOMException; new (message?: string, name?: string): DOMException };
	interface Blob {
		readonly size: number;
		readonly type: string;
		arrayBuffer(): Promise<ArrayBuffer>;
		bytes(): Promise<Uint8Array<ArrayBuffer>>;
		slice(start?: number, end?: number, type?: string): Blob;
		text(): Promise<string>;
	}
	var Blob: { prototype: Blob; new (parts?: readonly (ArrayBuffer | ArrayBufferView | Blob | string)[], options?: { type?: string }): Blob };
	interface TextEncoder { readonly encoding: string; encode(text?: string): Uint8Array<ArrayBuffer> }
	var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
	interface TextDecoder { readonly encoding: string; decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string }
	var TextDecoder: { prototype: TextDecoder; new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };
	interface URLSearchParams extends Iterable<[string, string]> {
		readonly size: number;
		append(name: string, value: string): void;
		delete(name: string): void;
		get(name: string): string | null;
		getAll(name: string): string[];
		has(name: string): boolean;
		set(name: string, value: string): void;
		sort(): void;
		entries(): IterableIterator<[string, string]>;
		keys(): IterableIterator<string>;
		values(): IterableIterator<string>;
		toString(): string;
	}
	var URLSearchParams: { prototype: URLSearchParams; new (of?: string | readonly (readonly [string, string])[] | Record<string, string>): URLSearchParams };
	interface URL {
		hash: string; host: string; hostname: string; href: string; password: string; pathname: string;
		port: string; protocol: string; search: string; username: string;
		readonly origin: string;
		readonly searchParams: URLSearchParams;
		toString(): string;
		toJSON(): string;
	}
	var URL: { prototype: URL; new (address: string | URL, base?: string | URL): URL; canParse(address: string, base?: string): boolean };
	const performance: { now(): number; readonly timeOrigin: number };
	const crypto: {
		getRandomValues<T extends ArrayBufferView>(values: T): T;
		randomUUID(): \`\${string}-\${string}-\${string}-\${string}-\${string}\`;
		readonly subtle: any;
	};
	const self: typeof globalThis;
}

export {};
`;

/** The author's d3, under the names that `cage/inside/d3.ts` puts together. */
export const d3Text = (language: 'da' | 'en'): string => `
import type { FormatLocaleObject } from 'd3-format';
import type { TimeLocaleObject } from 'd3-time-format';
export * from 'd3-array';
export * from 'd3-format';
export * from 'd3-time';
export * from 'd3-time-format';
export { leastIndex as scan } from 'd3-array';
/** ${libraryDocs[language].danish} */
export const danish: FormatLocaleObject &
	Pick<TimeLocaleObject, 'utcFormat' | 'utcParse'> & {
		timeFormat: TimeLocaleObject['format'];
		timeParse: TimeLocaleObject['parse'];
	};
`;
