import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that lies in a folder of the PATH. @param {readonly string[]} names @returns {string | undefined} */
export const onPath = (names) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
