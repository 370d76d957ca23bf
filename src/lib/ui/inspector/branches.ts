import type { Preview } from '#lib/cage/output.ts';
import { summaryOf } from '#lib/ui/inspector/summary.ts';
import type { Messages } from '#messages/messages.ts';

/** One line of the opened tree. `path` names it among all lines. */
export type Branch = {
	readonly path: string;
	readonly level: number;
	readonly key: string;
	readonly preview: Preview | undefined;
	readonly text: string;
	readonly opens: boolean;
	readonly position: number;
	readonly of: number;
};

/** The lines of a value, those of opened branches included, from the top. */
export function branchesOf(
	preview: Preview,
	opened: Pick<ReadonlySet<string>, 'has'>,
	messages: Messages
): readonly Branch[] {
	return branch({ key: '', preview, text: summaryOf(preview, messages) }, '$', {
		level: 1,
		position: 1,
		of: 1
	});

	function branch(
		child: Child,
		path: string,
		at: Pick<Branch, 'level' | 'position' | 'of'>
	): readonly Branch[] {
		const children = childrenOf(child.preview, messages);
		const own: Branch = { ...child, path, opens: children.length > 0, ...at };
		if (!opened.has(path)) return [own];
		return [
			own,
			...children.flatMap((inner, index) =>
				branch(inner, `${path}.${index}`, { level: at.level + 1, position: index + 1, of: children.length })
			)
		];
	}
}

type Child = { readonly key: string; readonly preview: Preview | undefined; readonly text: string };

function childrenOf(preview: Preview | undefined, messages: Messages): readonly Child[] {
	const child = (key: string, of: Preview): Child => ({ key, preview: of, text: summaryOf(of, messages) });
	switch (preview?.kind) {
		case 'list':
			return [
				// A set's members have no places.
				...preview.items.map((item, index) => child(preview.type === 'Set' ? '' : String(index), item)),
				...rest(preview.more, messages)
			];
		case 'record':
			return [...preview.entries.map(({ key, value }) => child(key, value)), ...rest(preview.more, messages)];
		case 'error':
			return (preview.inner ?? []).map(({ key, value }) => child(key, value));
		case 'map':
			return [
				...preview.entries.map(({ key, value }) => child(summaryOf(key, messages), value)),
				...rest(preview.more, messages)
			];
		default:
			return [];
	}
}

const rest = (more: number, { editor, language }: Messages): readonly Child[] =>
	more === 0 ? [] : [{ key: '', preview: undefined, text: editor.more(more.toLocaleString(language)) }];
