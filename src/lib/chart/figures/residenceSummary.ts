import { year, type ResidenceDrawing } from '#lib/chart/figures/residencePlaces.ts';
import { stepAt, type ResidenceGroup } from '#lib/chart/figures/residenceModel.ts';

/** How many stays, when half have moved, how many still live there after a round time; what ends a stay. */
export function residenceSummary(drawing: ResidenceDrawing, missing: number): string {
	const { groups, words, numbers } = drawing;
	const stays = groups.reduce((sum, group) => sum + group.stays, 0);
	if (stays === 0) return words.noStays;
	const moved = groups.reduce((sum, group) => sum + group.moved, 0);
	return [
		words.staysShown(numbers.number(stays), numbers.number(moved)),
		...groups.map((group) => groupSays(drawing, group)),
		words.staysNote,
		...(missing > 0 ? [words.staysLeft(numbers.number(missing))] : [])
	].join(' ');
}

function groupSays(
	{ groups, name, ticks, span, isInYears, words, numbers }: ResidenceDrawing,
	group: ResidenceGroup
): string {
	const { days, low, high } = group.median;
	const told = [low, high].map((end) => (end === null ? words.unreached : span(end)));
	const median = days === null ? words.noMedian : words.median(span(days), told[0]!, told[1]!);
	const last = group.steps.at(-1)!.tid;
	const wanted = isInYears ? 5 * year : year;
	const at = wanted <= last ? wanted : (ticks.findLast((tick) => tick <= last) ?? last);
	const share = words.after(span(at), numbers.percent(stepAt(group, at).andel));
	return groups.length > 1 ? `${name(group)}: ${median} ${share}` : `${median} ${share}`;
}
