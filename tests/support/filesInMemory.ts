import type { FileHandle } from '#lib/storage/fileHandle.ts';

export type FakeFile = FileHandle & {
	/** What is on the disk now. */
	bytes(): Uint8Array<ArrayBuffer>;
	text(): string;
	/** Another program writes the file. */
	change(content: string | Uint8Array<ArrayBuffer>): void;
	/** What a verb shall throw from now on, as browsers do. */
	refuse(verb: 'getFile' | 'createWritable' | 'write' | 'close', name: string): void;
};

/** A file behind a handle, with the File System Access API's habit that a write shows only after `close`. */
export function fileInMemory(name: string, content: string): FakeFile {
	let bytes = new TextEncoder().encode(content);
	const refused = new Map<string, string>();
	const check = (verb: string) => {
		const name = refused.get(verb);
		if (name !== undefined) throw new DOMException(`refused to ${verb}`, name);
	};
	return {
		name,
		bytes: () => bytes,
		text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
		change: (content) => (bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content),
		refuse: (verb, name) => void refused.set(verb, name),
		getFile: async () => {
			check('getFile');
			return new File([bytes], name);
		},
		createWritable: async () => {
			check('createWritable');
			const written: Blob[] = [];
			return {
				write: async (part) => {
					check('write');
					written.push(new Blob([part]));
				},
				close: async () => {
					check('close');
					bytes = new Uint8Array(await new Blob(written).arrayBuffer());
				},
				abort: async () => undefined
			};
		}
	};
}
