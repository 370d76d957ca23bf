import { assist } from '#messages/assist.ts';
import { cells } from '#messages/cells.ts';
import { columns } from '#messages/columns.ts';
import { extracts } from '#messages/extracts.ts';
import { dialogs } from '#messages/dialogs.ts';
import { editor } from '#messages/editor.ts';
import { errors } from '#messages/errors.ts';
import { fileWords } from '#messages/fileWords.ts';
import { grid } from '#messages/grid.ts';
import { inputs } from '#messages/inputs.ts';
import { memory } from '#messages/memory.ts';
import { outline } from '#messages/outline.ts';
import { queryErrors } from '#messages/queryErrors.ts';
import { readingErrors } from '#messages/readingErrors.ts';
import type { Language } from '#messages/inBoth.ts';
import { shell } from '#messages/shell.ts';
import { syntax } from '#messages/syntax.ts';
import { versions } from '#messages/versions.ts';

/**
 * Every word of what the page shows to begin with. One file per area, both languages side by side; what is
 * fetched later brings its own area along: `compare[messages.language]`.
 */
export const messagesIn = (language: Language) => ({
	language,
	assist: assist[language],
	cells: cells[language],
	columns: columns[language],
	extracts: extracts[language],
	dialogs: dialogs[language],
	editor: editor[language],
	errors: errors[language],
	files: fileWords[language],
	grid: grid[language],
	inputs: inputs[language],
	memory: memory[language],
	outline: outline[language],
	queryErrors: queryErrors[language],
	readingErrors: readingErrors[language],
	shell: shell[language],
	syntax: syntax[language],
	versions: versions[language]
});

export type Messages = ReturnType<typeof messagesIn>;
