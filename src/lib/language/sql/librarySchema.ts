/**
 * The schema of the app's own macros. It stands behind `main` in the search path, so that an author's macro
 * of the same name is made without a clash, is the one that the notebook calls, and gives way when its cell
 * goes.
 */
export const librarySchema = 'kladde';
