import type { Preview } from '#lib/cage/output.ts';
import { previewOf } from '#lib/cage/inside/preview.ts';

/** What `console.log` was given, in one line: texts bare, everything else as one would write it. */
export function logText(values: readonly unknown[]): string {
	return values.map((value) => (typeof value === 'string' ? value : previewText(previewOf(value)))).join(' ');
}

function previewText(preview: Preview): string {
	switch (preview.kind) {
		case 'primitive':
			if (preview.type === 'string') return JSON.stringify(preview.text);
			return preview.type === 'bigint' ? `${preview.text}n` : preview.text;
		case 'date':
		case 'opaque':
			return preview.text;
		case 'function':
			return `ƒ ${preview.name}`;
		case 'error':
			return `${preview.name}: ${preview.message}`;
		case 'list':
			return `${listName(preview.type)}[${joined(preview.items.map(previewText), preview.more)}]`;
		case 'record':
			return `${preview.type === 'Object' ? '' : `${preview.type} `}{${joined(preview.entries.map(pairText), preview.more)}}`;
		case 'map':
			return `Map {${joined(
				preview.entries.map(({ key, value }) => `${previewText(key)} → ${previewText(value)}`),
				preview.more
			)}}`;
	}
}

const listName = (type: string) => (type === 'Array' ? '' : `${type} `);

const pairText = ({ key, value }: { readonly key: string; readonly value: Preview }) =>
	`${key}: ${previewText(value)}`;

function joined(parts: readonly string[], more: number): string {
	return [...parts, ...(more > 0 ? [`… +${more}`] : [])].join(', ');
}
