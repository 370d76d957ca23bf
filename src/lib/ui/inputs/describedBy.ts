/** What stands below an input's controls, if it stands there: the author's help, the house's hint, what is wrong. */
export type FieldNotes = {
	readonly help?: string | undefined;
	readonly hint?: string | undefined;
	readonly problem?: string | undefined;
};

/** The ids of the notes below an input, as `aria-describedby` wants them. */
export function describedBy(id: string, { help, hint, problem }: FieldNotes): string | undefined {
	const parts = Object.entries({ help, hint, problem }).filter(([, text]) => text !== undefined);
	return parts.length === 0 ? undefined : parts.map(([part]) => `${id}-${part}`).join(' ');
}
