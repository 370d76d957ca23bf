import { inBoth } from '#messages/inBoth.ts';

type Change = { readonly from: string; readonly to: string; readonly by: string };
type Named = { readonly name: string; readonly value: string; readonly share?: string };

/** What stands on and beside a chart cell's picture; the sentences are made from its numbers. */
export const figures = inBoth({
	da: {
		figure: 'diagram',
		subtitle: {
			n: (n: string) => `n = ${n}`,
			least: (least: string) => `vist, hvor mindst ${least} er under observation`,
			source: (source: string) => `Kilde: ${source}`
		},
		title: (measure: string, by: readonly string[]) =>
			by.length === 0 ? measure : `${measure} efter ${listed(by, 'og')}`,
		relation: (x: string, y: string) => `${y} mod ${x}`,
		moves: {
			between: 'Flytninger mellem områder',
			within: (area: string) => `Flytninger til og fra ${area}`,
			ages: (area: string) => `Flytninger til og fra ${area} efter alder`,
			over: 'Flytninger mellem områder over tid',
			stays: 'Hvor længe de bliver boende'
		},
		chosen: 'det valgte område',
		endless: (column: string) =>
			`Diagrammet kan ikke tegnes: ${column} rummer uendelige tal (inf) eller tal, der ikke er tal (nan). Tag dem fra i SQL med WHERE isfinite(${column}).`,
		measures: {
			count: (_: string) => 'Antal',
			distinct: (of: string) => `Antal forskellige ${of}`,
			sum: (of: string) => `Sum af ${of}`,
			mean: (of: string) => `Gennemsnit af ${of}`,
			median: (of: string) => `Median af ${of}`,
			min: (of: string) => `Mindste ${of}`,
			max: (of: string) => `Største ${of}`,
			share: (of: string) => (of === '' ? 'Andel i procent' : `Andel af ${of} i procent`)
		},
		none: 'uden værdi',
		yes: 'ja',
		no: 'nej',
		quarter: (quarter: number, year: string) => `${quarter}. kvt. ${year}`,
		week: (week: number, year: string) => `uge ${week}, ${year}`,
		band: (from: string, to: string) => `${from} til under ${to}`,
		ages: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
		spread: { low: '5 %', q1: '25 %', value: 'Median', q3: '75 %', high: '95 %' },
		boxSays: (median: string, q1: string, q3: string) =>
			`median ${median}, den midterste halvdel ${q1}–${q3}`,
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`),
		upTo: (many: string) => `op til ${many}`,
		square: (unit: string) => `1 felt = ${unit}`,
		less: (than: string) => `under ${than}`,
		columns: { value: 'Værdi', n: 'n', from: 'Fra', to: 'Til', xEnd: 'Til under', ageEnd: 'Til under' },
		twin: 'Vis tal som tabel',
		summary: 'Hvad figuren viser',
		keys: 'Piletaster går fra punkt til punkt, Home og End til det første og det sidste.',
		picks: 'Enter vælger.',
		/** Of a picture that code draws, where the chart cell's picks for a parameter. */
		picksNothing: 'Et valg i dette billede sætter ingen parameter; det gør det i diagramcellen.',
		marked: 'Markeret i alle figurer.',
		unmarked: 'Ikke længere markeret.',
		taken: (input: string) => `Valgt: ${input} er sat til det.`,
		waiting: (input: string) => `Valgt: ${input} venter, til du trykker på Anvend.`,
		refused: (input: string) => `Markeret, men ${input} har ikke den værdi.`,
		points: (count: string) => (count === '1' ? '1 punkt' : `${count} punkter`),
		noPoints: 'Der er ingen rækker at tegne.',
		unmatched: (count: string) =>
			count === '1' ? '1 nøgle har ingen plads på kortet' : `${count} nøgler har ingen plads på kortet`,
		failed: 'Diagrammet kan ikke tegnes',
		failedWay: 'Vælg en anden type eller færre grupper, eller tegn det i en TypeScript-celle.',
		left: (marks: string, n: string, isCounted: boolean) =>
			`${marks === '1' ? '1 mindre gruppe' : `${marks} mindre grupper`} med ${isCounted ? `i alt ${n}` : `${n} ${n === '1' ? 'række' : 'rækker'}`} er ikke tegnet.`,
		missing: (n: string) =>
			n === '1' ? '1 række mangler en værdi og er ikke med.' : `${n} rækker mangler en værdi og er ikke med.`,
		groups: (count: string, total: string) => `${count} grupper, i alt ${total}.`,
		groupsOf: (count: string) => `${count} grupper.`,
		oneGroup: (one: Named) => `Én gruppe, ${one.name}, med ${one.value}.`,
		largest: (one: Named) => `Størst er ${one.name} med ${one.value}${inShare(one)}.`,
		smallest: (one: Named) => `Mindst er ${one.name} med ${one.value}${inShare(one)}.`,
		middle: (low: string, high: string) => `Halvdelen af grupperne ligger mellem ${low} og ${high}.`,
		series: (parts: readonly Named[]) =>
			`Fordelt: ${parts.map((one) => `${one.name} ${one.value}${inShare(one)}`).join(', ')}.`,
		rose: ({ from, to, by }: Change) => `steg fra ${from} til ${to} (${by})`,
		fell: ({ from, to, by }: Change) => `faldt fra ${from} til ${to} (${by})`,
		stayed: ({ from }: Change) => `var ${from} både først og sidst`,
		percentagePoints: (points: string) => `${points} procentpoint`,
		overTime: (first: string, last: string, what: string) => `Fra ${first} til ${last}: ${what}.`,
		seriesChange: (name: string, what: string) => (name === '' ? what : `${name} ${what}`),
		high: (one: Named) => `Højest er ${one.name} med ${one.value}.`,
		low: (one: Named) => `Lavest er ${one.name} med ${one.value}.`,
		dots: (rows: string, x: string, y: string) => `${rows}: ${x}, ${y}.`,
		range: (name: string, from: string, to: string) => `${name} går fra ${from} til ${to}`,
		correlation: (r: string, strength: 'none' | 'weak' | 'clear' | 'strong', down: boolean) =>
			`${{ none: 'Der er næsten ingen retlinet sammenhæng', weak: 'Sammenhængen er svag', clear: 'Sammenhængen er tydelig', strong: 'Sammenhængen er stærk' }[strength]} (r = ${r})${strength === 'none' ? '' : down ? ': den ene er lille, hvor den anden er stor' : ': de er store sammen'}.`,
		mostIn: (band: string, share: string) => `Flest ligger i ${band} (${share}).`,
		medianIn: (band: string) => `Medianen ligger i ${band}.`,
		tile: (x: string, y: string, value: string) => `${x} og ${y} med ${value}`,
		halfAbove: (value: string) => `Halvdelen ligger på ${value} eller derover.`,
		boxes: (high: Named, low: Named) =>
			`Medianen er højest for ${high.name} (${high.value}) og lavest for ${low.name} (${low.value}).`,
		widest: (one: Named) =>
			`Spredningen er størst for ${one.name}, hvor den midterste halvdel spænder over ${one.value}.`,
		oneBox: (median: string, q1: string, q3: string, low: string, high: string) =>
			`Medianen er ${median}; den midterste halvdel ligger mellem ${q1} og ${q3}, og ni af ti mellem ${low} og ${high}.`,
		whiskers: 'Stregerne går fra 5 % til 95 %: enkelte rækker vises ikke.',
		side: (name: string, total: string, band: string) => `${name}: ${total}, flest ${band}.`,
		slopes: (up: string, down: string, same: string) => `${up} steg, ${down} faldt, ${same} var uændret.`,
		most: (name: string, what: string) => `Mest ændret: ${name} ${what}.`
	},
	en: {
		figure: 'chart',
		subtitle: {
			n: (n: string) => `n = ${n}`,
			least: (least: string) => `shown where at least ${least} are under observation`,
			source: (source: string) => `Source: ${source}`
		},
		title: (measure: string, by: readonly string[]) =>
			by.length === 0 ? measure : `${measure} by ${listed(by, 'and')}`,
		relation: (x: string, y: string) => `${y} against ${x}`,
		moves: {
			between: 'Moves between areas',
			within: (area: string) => `Moves to and from ${area}`,
			ages: (area: string) => `Moves to and from ${area} by age`,
			over: 'Moves between areas over time',
			stays: 'How long they stay'
		},
		chosen: 'the chosen area',
		endless: (column: string) =>
			`The chart cannot be drawn: ${column} holds infinite numbers (inf) or some that are no number (nan). Leave them out in SQL with WHERE isfinite(${column}).`,
		measures: {
			count: (_: string) => 'Count',
			distinct: (of: string) => `Number of different ${of}`,
			sum: (of: string) => `Sum of ${of}`,
			mean: (of: string) => `Mean of ${of}`,
			median: (of: string) => `Median of ${of}`,
			min: (of: string) => `Smallest ${of}`,
			max: (of: string) => `Largest ${of}`,
			share: (of: string) => (of === '' ? 'Share in per cent' : `Share of ${of} in per cent`)
		},
		none: 'no value',
		yes: 'yes',
		no: 'no',
		quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
		week: (week: number, year: string) => `week ${week}, ${year}`,
		band: (from: string, to: string) => `${from} to below ${to}`,
		ages: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
		spread: { low: '5 %', q1: '25 %', value: 'Median', q3: '75 %', high: '95 %' },
		boxSays: (median: string, q1: string, q3: string) => `median ${median}, the middle half ${q1}–${q3}`,
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		upTo: (many: string) => `up to ${many}`,
		square: (unit: string) => `1 square = ${unit}`,
		less: (than: string) => `below ${than}`,
		columns: { value: 'Value', n: 'n', from: 'From', to: 'To', xEnd: 'To below', ageEnd: 'To below' },
		twin: 'Show numbers as a table',
		summary: 'What the figure shows',
		keys: 'Arrow keys go from point to point, Home and End to the first and the last.',
		picks: 'Enter picks.',
		picksNothing: 'A pick in this picture sets no parameter; in the chart cell it does.',
		marked: 'Marked in every figure.',
		unmarked: 'No longer marked.',
		taken: (input: string) => `Picked: ${input} is set to it.`,
		waiting: (input: string) => `Picked: ${input} waits until you press Apply.`,
		refused: (input: string) => `Marked, but ${input} does not have that value.`,
		points: (count: string) => (count === '1' ? '1 point' : `${count} points`),
		noPoints: 'There are no rows to draw.',
		unmatched: (count: string) =>
			count === '1' ? '1 key has no place on the map' : `${count} keys have no place on the map`,
		failed: 'The chart cannot be drawn',
		failedWay: 'Choose another type or fewer groups, or draw it in a TypeScript cell.',
		left: (marks: string, n: string, isCounted: boolean) =>
			`${marks === '1' ? '1 smaller group' : `${marks} smaller groups`} with ${isCounted ? `${n} in all` : `${n} ${n === '1' ? 'row' : 'rows'}`} are not drawn.`,
		missing: (n: string) =>
			n === '1' ? '1 row lacks a value and is left out.' : `${n} rows lack a value and are left out.`,
		groups: (count: string, total: string) => `${count} groups, ${total} in all.`,
		groupsOf: (count: string) => `${count} groups.`,
		oneGroup: (one: Named) => `One group, ${one.name}, with ${one.value}.`,
		largest: (one: Named) => `The largest is ${one.name} with ${one.value}${inShare(one)}.`,
		smallest: (one: Named) => `The smallest is ${one.name} with ${one.value}${inShare(one)}.`,
		middle: (low: string, high: string) => `Half of the groups lie between ${low} and ${high}.`,
		series: (parts: readonly Named[]) =>
			`Divided: ${parts.map((one) => `${one.name} ${one.value}${inShare(one)}`).join(', ')}.`,
		rose: ({ from, to, by }: Change) => `rose from ${from} to ${to} (${by})`,
		fell: ({ from, to, by }: Change) => `fell from ${from} to ${to} (${by})`,
		stayed: ({ from }: Change) => `was ${from} both first and last`,
		percentagePoints: (points: string) => `${points} percentage points`,
		overTime: (first: string, last: string, what: string) => `From ${first} to ${last}: ${what}.`,
		seriesChange: (name: string, what: string) => (name === '' ? what : `${name} ${what}`),
		high: (one: Named) => `The highest is ${one.name} with ${one.value}.`,
		low: (one: Named) => `The lowest is ${one.name} with ${one.value}.`,
		dots: (rows: string, x: string, y: string) => `${rows}: ${x}, ${y}.`,
		range: (name: string, from: string, to: string) => `${name} goes from ${from} to ${to}`,
		correlation: (r: string, strength: 'none' | 'weak' | 'clear' | 'strong', down: boolean) =>
			`${{ none: 'There is next to no straight relation', weak: 'The relation is weak', clear: 'The relation is clear', strong: 'The relation is strong' }[strength]} (r = ${r})${strength === 'none' ? '' : down ? ': one is small where the other is large' : ': they are large together'}.`,
		mostIn: (band: string, share: string) => `Most lie in ${band} (${share}).`,
		medianIn: (band: string) => `The median lies in ${band}.`,
		tile: (x: string, y: string, value: string) => `${x} and ${y} with ${value}`,
		halfAbove: (value: string) => `Half of them are ${value} or more.`,
		boxes: (high: Named, low: Named) =>
			`The median is highest for ${high.name} (${high.value}) and lowest for ${low.name} (${low.value}).`,
		widest: (one: Named) => `The spread is widest for ${one.name}, whose middle half covers ${one.value}.`,
		oneBox: (median: string, q1: string, q3: string, low: string, high: string) =>
			`The median is ${median}; the middle half lies between ${q1} and ${q3}, and nine in ten between ${low} and ${high}.`,
		whiskers: 'The lines go from 5 % to 95 %: single rows are not shown.',
		side: (name: string, total: string, band: string) => `${name}: ${total}, most ${band}.`,
		slopes: (up: string, down: string, same: string) => `${up} rose, ${down} fell, ${same} stayed.`,
		most: (name: string, what: string) => `Changed most: ${name} ${what}.`
	}
});

export type FigureWords = (typeof figures)['da'];

const inShare = ({ share }: Named): string => (share === undefined ? '' : ` (${share})`);

const listed = (words: readonly string[], and: string): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
