import type { Preview } from '#lib/cage/output.ts';
import type { Messages } from '#messages/messages.ts';

/** A value on one line, as code would write it. */
export function summaryOf(preview: Preview, messages: Messages): string {
	const words = messages.editor;
	switch (preview.kind) {
		case 'primitive': {
			const text = preview.type === 'string' ? JSON.stringify(preview.text) : preview.text;
			return preview.more === undefined ? text : `${text} ${words.moreText(String(preview.more))}`;
		}
		case 'date':
		case 'opaque':
			return preview.text;
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

function glance(items: readonly Preview[], messages: Messages): string {
	const simple = items.filter(({ kind }) => kind === 'primitive').slice(0, 5);
	if (simple.length === 0) return '';
	const more = items.length > simple.length ? ', …' : '';
	return ` [${simple.map((item) => short(summaryOf(item, messages))).join(', ')}${more}]`;
}

function recordGlance({ entries }: Extract<Preview, { kind: 'record' }>, messages: Messages): string {
	const shown = entries.slice(0, 4).map(({ key, value }) => `${key}: ${inside(value, messages)}`);
	return `{${shown.join(', ')}${entries.length > 4 ? ', …' : ''}}`;
}

const inside = (value: Preview, messages: Messages) =>
	value.kind === 'primitive' || value.kind === 'date' ? short(summaryOf(value, messages)) : '…';

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
