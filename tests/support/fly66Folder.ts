import { fileURLToPath } from 'node:url';

/** Where the ten public FLY66 files lie on a machine that has them; they are no part of the project. */
export const fly66Folder =
	process.env['KLADDE_FLY66'] ?? fileURLToPath(new URL('../../../shared/data/fly66-2024', import.meta.url));
