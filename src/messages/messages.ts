import { assist } from '#messages/assist.ts';
import { cells } from '#messages/cells.ts';
import { columns } from '#messages/columns.ts';
import { compare } from '#messages/compare.ts';
import { extracts } from '#messages/extracts.ts';
import { dialogs } from '#messages/dialogs.ts';
import { editor } from '#messages/editor.ts';
import { errors } from '#messages/errors.ts';
import { grid } from '#messages/grid.ts';
import { imports } from '#messages/imports.ts';
import { inputs } from '#messages/inputs.ts';
import { interchange } from '#messages/interchange.ts';
import { memory } from '#messages/memory.ts';
import { outline } from '#messages/outline.ts';
import { parseErrors } from '#messages/parseErrors.ts';
import { plans } from '#messages/plans.ts';
import { queryErrors } from '#messages/queryErrors.ts';
import { readingErrors } from '#messages/readingErrors.ts';
import type { Language } from '#messages/inBoth.ts';
import { shell } from '#messages/shell.ts';
import { syntax } from '#messages/syntax.ts';
import { versions } from '#messages/versions.ts';

/** Every word a person reads. One file per area, both languages side by side. */
export const messagesIn = (language: Language) => ({
	language,
	assist: assist[language],
	cells: cells[language],
	columns: columns[language],
	compare: compare[language],
	extracts: extracts[language],
	dialogs: dialogs[language],
	editor: editor[language],
	errors: errors[language],
	grid: grid[language],
	imports: imports[language],
	inputs: inputs[language],
	interchange: interchange[language],
	memory: memory[language],
	outline: outline[language],
	parseErrors: parseErrors[language],
	plans: plans[language],
	queryErrors: queryErrors[language],
	readingErrors: readingErrors[language],
	shell: shell[language],
	syntax: syntax[language],
	versions: versions[language]
});

export type Messages = ReturnType<typeof messagesIn>;
