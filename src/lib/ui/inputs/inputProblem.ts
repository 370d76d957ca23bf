import type { InputSpec } from '#lib/language/analysis.ts';
import { parseNumber, printNumber } from '#lib/ui/inputs/numberText.ts';
import type { Messages } from '#messages/messages.ts';

/** What is wrong with a number as it is typed; nothing if it may be used. */
export function numberProblem(
	text: string,
	{ min, max }: Pick<InputSpec, 'min' | 'max'>,
	{ inputs, language }: Messages
): string | undefined {
	const value = parseNumber(text, language);
	if (value === undefined) return inputs.notANumber(text);
	if (min !== undefined && value < min) return inputs.tooSmall(printNumber(min, language));
	if (max !== undefined && value > max) return inputs.tooLarge(printNumber(max, language));
	return undefined;
}
