import type { ResidenceEnds } from '#lib/chart/figures/residenceEnds.ts';
import { year, type ResidenceDrawing } from '#lib/chart/figures/residencePlaces.ts';
import { stepAt, type ResidenceGroup } from '#lib/chart/figures/residenceModel.ts';

/** How many stays, when half have moved, how many still live there after a round time; what ends a stay. */
export function residenceSummary(
	drawing: ResidenceDrawing,
	{ missing, ends }: { readonly missing: number; readonly ends: ResidenceEnds | undefined }
): string {
	const { groups, hidden, name, threshold, words, numbers } = drawing;
	if (groups.length + hidden.length === 0) return words.noStays;
	const least = numbers.number(threshold);
	const tooFew = hidden.length === 0 ? [] : [words.tooFew(least, numbers.list(hidden.map(name)))];
	if (groups.length === 0) return words.tooFew(least, '');
	return [
		endsSay(drawing, ends),
		...groups.map((group) => groupSays(drawing, group)),
		...(threshold > 1 ? [words.curveStops(least)] : []),
		...tooFew,
		words.staysNote,
		ends === undefined
			? words.everyEnd
			: words.someEnds(numbers.list([...ends.leaving]), numbers.list(ends.others)),
		...(ends === undefined || ends.unknown.length === 0 ? [] : [words.noSuchEnd(numbers.list(ends.unknown))]),
		...(missing > 0 ? [words.staysLeft(numbers.number(missing))] : [])
	].join(' ');
}

/** How many stays, how many of them ended, and how; of few that ended otherwise only that they are few. */
function endsSay(
	{ groups, threshold, words, numbers }: ResidenceDrawing,
	ends: ResidenceEnds | undefined
): string {
	const sum = (count: 'stays' | 'moved' | 'otherwise') =>
		groups.reduce((all, group) => all + group[count], 0);
	const [stays, moved] = [numbers.number(sum('stays')), numbers.number(sum('moved'))];
	if (ends === undefined) return words.staysShown(stays, moved);
	const otherwise = sum('otherwise');
	const isFew = otherwise > 0 && otherwise < threshold;
	const told = isFew ? words.fewer(numbers.number(threshold)) : numbers.number(otherwise);
	return words.endsShown(stays, moved, told);
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
