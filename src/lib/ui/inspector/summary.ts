import type { Preview } from '#lib/cage/output.ts';
import type { Messages } from '#messages/messages.ts';

/** A value on one line, as code would write it. */
export function summaryOf(preview: Preview, messages: Messages): string {
	const words = messages.editor;
	switch (preview.kind) {
		case 'primitive': {
			const text = literalOf(preview);
			return preview.more === undefined ? text : `${text} ${words.moreText(String(preview.more))}`;
		}
		case 'date':
			// A day has no time of day here.
			return preview.text.replace('T00:00:00.000Z', '');
		case 'opaque':
			return Object.hasOwn(words.opaque, preview.text)
				? `${preview.text} ${words.opaque[preview.text as keyof typeof words.opaque]}`
				: preview.text;
		case 'function':
			return `${words.function} ${preview.name}`;
		case 'error':
			return `${preview.name}: ${preview.message}`;
		case 'list':
			return `${preview.type} (${preview.length})${glance(preview.items, messages)}`;
		case 'record':
			return `${preview.type === 'Object' ? '' : `${preview.type} `}${recordGlance(preview, messages)}`;
		case 'map':
			return `Map (${preview.size})`;
	}
}

function literalOf({ type, text }: Extract<Preview, { kind: 'primitive' }>): string {
	if (type === 'string') return JSON.stringify(text);
	return type === 'bigint' ? `${text}n` : text;
}

function glance(items: readonly Preview[], messages: Messages): string {
	if (items.length === 0) return '';
	const more = items.length > 5 ? ', …' : '';
	const shown = items.slice(0, 5).map((item) => inside(item, messages));
	return ` [${shown.join(', ')}${more}]`;
}

function recordGlance({ entries }: Extract<Preview, { kind: 'record' }>, messages: Messages): string {
	const shown = entries.slice(0, 4).map(({ key, value }) => `${key}: ${inside(value, messages)}`);
	return `{${shown.join(', ')}${entries.length > 4 ? ', …' : ''}}`;
}

/** A value within another's line: what it is, not what is in it. */
function inside(value: Preview, messages: Messages): string {
	switch (value.kind) {
		case 'list':
			return `${value.type} (${value.length})`;
		case 'record':
			return value.type === 'Object' ? '{…}' : `${value.type} {…}`;
		case 'opaque':
			return short(value.text);
		default:
			return short(summaryOf(value, messages));
	}
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
