/** As much of the File System Access API's handle as we use. A person gave it; it can be written again. */
export type FileHandle = {
	readonly name: string;
	getFile(): Promise<File>;
	/** Asks the person for leave where the browser wants that. What is written shows only after `close`. */
	createWritable(): Promise<FileWriter>;
	/** Whether both are one file. */
	isSameEntry?(other: FileSystemHandle): Promise<boolean>;
};

export type FileWriter = {
	write(part: string | Uint8Array<ArrayBuffer>): Promise<void>;
	close(): Promise<void>;
	abort(): Promise<void>;
};

/** The name of a DOM exception, which is all that the platform tells apart. */
export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');
