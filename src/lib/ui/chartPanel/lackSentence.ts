import type { Seat } from '#lib/language/chart/proposePlans.ts';
import type { chartPanel } from '#messages/chartPanel.ts';

/** What a table must have and has not, for a picture that needs this seat filled. */
export function lackSentence(seat: Seat, { lacks, lackOf }: (typeof chartPanel)['da']): string {
	if (seat.place === 'to') return lacks(lackOf.destination);
	// The first column on a map may be any that names its areas.
	if (seat.onMap === true) return lacks(lackOf.area);
	if (seat.place === 'y' && seat.takes.includes('number')) return lacks(lackOf.numbers);
	if (seat.few === true) return lacks(lackOf.few);
	const [wanted = 'category'] = seat.takes;
	return lacks(wanted in lackOf ? lackOf[wanted as keyof typeof lackOf] : lackOf.category);
}
