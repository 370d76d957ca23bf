import type { InputOption } from '#lib/cage/output.ts';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';

export type ChoiceProps = {
	/** Unique in the page: labels point to it. */
	readonly id: string;
	readonly input: InputSpec;
	/** What a select or a radio group offers. */
	readonly options: readonly InputOption[];
	/** The table that they come from holds more. */
	readonly more?: boolean;
	readonly onchange: (value: InputValue) => void;
};
