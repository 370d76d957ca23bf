import { inBoth } from '#messages/inBoth.ts';

type Exchange = Record<'in' | 'inShare' | 'out' | 'outShare' | 'net', string>;
type Ages = Record<'in' | 'out' | 'net', string> & { readonly sex?: string };

/** Words in pictures of moves and in what is said of them. Numbers come written. */
export const moveFigures = inBoth({
	da: {
		in: 'Ind',
		out: 'Ud',
		net: 'Netto',
		code: 'Kode',
		partner: 'Område',
		age: 'Alder',
		sex: 'Køn',
		years: (ages: string) => `${ages} år`,
		elsewhere: 'Udland eller ukendt',
		others: (count: string) => `Alle andre (${count})`,
		noCenter:
			'Der er ikke valgt et område. Skriv dets kode i center, eller vælg en værdi i den parameter, som center nævner.',
		noExchange: (area: string) => `Der er ingen flytninger til eller fra ${area}.`,
		exchange: (partner: string, told: Exchange) =>
			`${partner}: ${told.in} ind (${told.inShare} af alle ind), ${told.out} ud (${told.outShare} af alle ud), netto ${told.net}.`,
		inOutNet: (area: string, into: string, out: string, net: string) =>
			`${area}: ${into} ind og ${out} ud, netto ${net}.`,
		mostFromTo: (source: string, goal: string) => `Flest kommer fra ${source}, og flest flytter til ${goal}.`,
		fromElsewhere: (into: string, out: string) =>
			`Heraf ${into} ind fra og ${out} ud til udlandet eller et ukendt sted, fødsler med, hvis tabellen har dem.`,
		gainsFrom: (partner: string) => `Størst overskud er over for ${partner}.`,
		losesTo: (partner: string) => `Størst underskud er over for ${partner}.`,
		topPartners: (top: string, all: string, share: string) =>
			`De ${top} største af ${all} områder står for ${share} af flytningerne; resten er lagt sammen.`,
		ageSays: (ages: string, told: Ages) =>
			`${told.sex === undefined ? '' : `${told.sex}, `}${ages}: ${told.in} ind, ${told.out} ud, netto ${told.net}.`,
		ofSex: (sex: string, net: string) => `${sex}: netto ${net}.`,
		mostAges: (comes: string, goes: string) => `Flest ind er ${comes}, flest ud ${goes}.`,
		gainsAt: (ages: string) => `Størst overskud er der blandt ${ages}.`,
		losesAt: (ages: string) => `Størst underskud er der blandt ${ages}.`,
		otherStates: 'Øvrige',
		period: 'Periode',
		before: (time: string) => `Før ${time}`,
		tooManyStates: (states: string, most: string) =>
			`Der er ${states} tilstande, og figuren kan højst vise ${most}. Skriv top: ${most}, så samles de mindste under Øvrige, eller saml dem selv i SQL, for eksempel kommuner til regioner.`,
		tooManyTimes: (times: string, most: string) =>
			`Der er ${times} perioder, og figuren kan højst vise ${most}. Vælg en længere tidsenhed i unit, eller udvælg perioder i SQL.`,
		flow: (from: string, to: string, moves: string, share: string) =>
			`Fra ${from} til ${to}: ${moves}, ${share} af dem fra ${from}.`,
		stays: (state: string, moves: string, share: string) =>
			`Inden for ${state}: ${moves}, ${share} af dem fra ${state}.`,
		alluvialShows: (moves: string, states: string, times: string) =>
			`${moves} flytninger mellem ${states} tilstande på ${times} tidspunkter.`,
		changed: (share: string) => `${share} går til en anden tilstand end den, de kom fra.`,
		group: 'Gruppe',
		noGroup: 'uden værdi',
		atRisk: 'Under observation',
		inYears: (years: string) => `${years} år`,
		inMonths: (months: string) => (months === '1' ? '1 måned' : `${months} måneder`),
		yearsAxis: 'Boet der i år →',
		monthsAxis: 'Boet der i måneder →',
		yearsLived: 'Boet der, år',
		monthsLived: 'Boet der, måneder',
		sharePercent: 'Bor der stadig, procent',
		lowPercent: 'Nedre grænse, procent',
		highPercent: 'Øvre grænse, procent',
		tooManyGroups: (groups: string, most: string) =>
			`Der er ${groups} grupper, og figuren kan højst vise ${most}. Saml dem i SQL, eller udvælg de vigtigste.`,
		stillThere: (time: string, share: string, interval: string, risk: string) =>
			`Efter ${time} bor ${share} der stadig${interval}; ${risk} er under observation.`,
		interval: (low: string, high: string) => ` (95 % interval ${low} til ${high})`,
		medianAt: (time: string) => `Halvdelen er flyttet efter ${time}`,
		staysShown: (stays: string, moved: string) =>
			`${stays} ophold, hvoraf ${moved} er ophørt; de øvrige varer ved på tabellens sidste dag.`,
		endsShown: (stays: string, left: string, otherwise: string) =>
			`${stays} ophold, hvoraf ${left} endte med fraflytning og ${otherwise} på anden måde; de øvrige varer ved på tabellens sidste dag.`,
		fewer: (threshold: string) => `færre end ${threshold}`,
		curveStops: (threshold: string) => `Kurven slutter, hvor færre end ${threshold} er under observation.`,
		tooFew: (threshold: string, groups: string) =>
			`${groups === '' ? 'Ingen kurve er vist' : `Uden kurve: ${groups}`}, da færre end ${threshold} er under observation.`,
		median: (time: string, low: string, high: string) =>
			`Halvdelen er flyttet efter ${time} (95 % interval ${low} til ${high}).`,
		noMedian: 'Mindre end halvdelen er flyttet i den tid, der kan ses.',
		unreached: 'ikke nået',
		after: (time: string, share: string) => `Efter ${time} bor ${share} der stadig.`,
		staysNote: 'Kaplan–Meier: ophold, der begyndte før observationen, tæller først med fra da af.',
		everyEnd: 'Enhver slutdato tæller som fraflytning, også død og udvandring, hvis tabellen har dem.',
		someEnds: (leaving: string, others: string) =>
			`Som fraflytning tæller ${leaving}; ${others === '' ? 'andre slutdatoer' : `andre slutdatoer (${others})`} er censureret den dag, de falder.`,
		noSuchEnd: (values: string) => `Ingen ophold i tabellen slutter med ${values}.`,
		staysLeft: (rows: string) =>
			`Rækker uden startdag, og ophold, der sluttede den dag, de begyndte eller blev set, er ikke med: ${rows}.`,
		noStays: 'Der er ingen ophold.',
		fromAxis: '← Fra',
		toAxis: 'Til →',
		outTotal: 'Ud i alt',
		inTotal: 'Ind i alt',
		fromCode: 'Fra, kode',
		fromName: 'Fra',
		toCode: 'Til, kode',
		toName: 'Til',
		moves: 'Flytninger',
		expected: 'Forventet',
		residual: 'Afvigelse',
		upTo: (most: string) => `op til ${most}`,
		below: (first: string) => `under ${first}`,
		from: (last: string) => `${last} og derover`,
		between: (low: string, high: string) => `${low} til ${high}`,
		odNone: 'ingen flytninger',
		odKept: 'skjult',
		odOrNone: (fewer: string) => `${fewer}, måske ingen`,
		odHidden: (from: string, to: string, fewer: string) => `Fra ${from} til ${to}: ${fewer}, ikke vist.`,
		odHides: (hidden: string, pairs: string, fewer: string) =>
			`${hidden} af ${pairs} par er ikke vist (${fewer}) og er ikke med i summerne; de har en prik.`,
		shownAs: 'Ikke vist',
		odMasked: 'samme område, ikke vist',
		odCell: (from: string, to: string, moves: string, share: string) =>
			`Fra ${from} til ${to}: ${moves}, ${share} af dem, der forlod ${from}.`,
		odResidual: (expected: string, residual: string) =>
			`Forventet ved uafhængighed ${expected}, afvigelse ${residual}.`,
		odTotal: (area: string, into: string, out: string, net: string) =>
			`${area}: ${into} ind, ${out} ud, netto ${net}.`,
		odShows: (moves: string, areas: string) =>
			`${moves} flytninger mellem ${areas} områder. Rækker er det område, der flyttes fra, kolonner det, der flyttes til; områderne står efter region og inden for den efter netto.`,
		largest: (flows: string) => `De største strømme er ${flows}.`,
		odResiduals: (more: string, less: string) =>
			`Mest over det forventede, hvis fra og til var uafhængige, ligger ${more}, mest under ${less}.`,
		extremes: (gains: string, loses: string) => `Størst fremgang har ${gains}, størst tilbagegang ${loses}.`,
		withinRegions: (share: string) => `${share} af flytningerne er inden for en region.`,
		odEmpty: (empty: string, pairs: string) => `${empty} af ${pairs} par har ingen flytninger.`,
		odLeft: (areas: string, moves: string) =>
			`${areas === '1' ? '1 område' : `${areas} områder`} med færre flytninger er ikke vist; ${moves} flytninger begynder eller ender der.`,
		odWithin: (moves: string) => `${moves} flytninger inden for samme område er ikke med.`,
		outsideLeft: (moves: string) =>
			`${moves} flytninger til eller fra udlandet eller et ukendt område er ikke med.`,
		noMoves: 'Der er ingen flytninger mellem områder.',
		tooManyAreas: (areas: string, most: string) =>
			`Der er ${areas} områder, og matricen kan højst vise ${most}. Saml dem i større områder i SQL, for eksempel kommuner eller landsdele.`
	},
	en: {
		in: 'In',
		out: 'Out',
		net: 'Net',
		code: 'Code',
		partner: 'Area',
		age: 'Age',
		sex: 'Sex',
		years: (ages) => `age ${ages}`,
		elsewhere: 'Abroad or unknown',
		others: (count) => `All others (${count})`,
		noCenter:
			'No area is chosen. Write its code as center, or choose a value of the parameter that center names.',
		noExchange: (area) => `There are no moves to or from ${area}.`,
		exchange: (partner, told) =>
			`${partner}: ${told.in} in (${told.inShare} of all in), ${told.out} out (${told.outShare} of all out), net ${told.net}.`,
		inOutNet: (area, into, out, net) => `${area}: ${into} in and ${out} out, net ${net}.`,
		mostFromTo: (source, goal) => `Most come from ${source}, and most move to ${goal}.`,
		fromElsewhere: (into, out) =>
			`Of these ${into} came from and ${out} went abroad or to an unknown place, births among them where the table has them.`,
		gainsFrom: (partner) => `The largest gain is from ${partner}.`,
		losesTo: (partner) => `The largest loss is to ${partner}.`,
		topPartners: (top, all, share) =>
			`The ${top} largest of ${all} areas make up ${share} of the moves; the rest are summed.`,
		ageSays: (ages, told) =>
			`${told.sex === undefined ? '' : `${told.sex}, `}${ages}: ${told.in} in, ${told.out} out, net ${told.net}.`,
		ofSex: (sex, net) => `${sex}: net ${net}.`,
		mostAges: (comes, goes) => `Most who come are ${comes}, most who leave ${goes}.`,
		gainsAt: (ages) => `The largest gain is at ${ages}.`,
		losesAt: (ages) => `The largest loss is at ${ages}.`,
		otherStates: 'Others',
		period: 'Period',
		before: (time) => `Before ${time}`,
		tooManyStates: (states, most) =>
			`There are ${states} states, and the figure can show ${most} at most. Write top: ${most} to put the smallest together, or group them yourself in SQL, municipalities into regions for example.`,
		tooManyTimes: (times, most) =>
			`There are ${times} periods, and the figure can show ${most} at most. Choose a longer unit of time, or select periods in SQL.`,
		flow: (from, to, moves, share) => `From ${from} to ${to}: ${moves}, ${share} of those from ${from}.`,
		stays: (state, moves, share) => `Within ${state}: ${moves}, ${share} of those from ${state}.`,
		alluvialShows: (moves, states, times) => `${moves} moves between ${states} states at ${times} times.`,
		changed: (share) => `${share} go to another state than they came from.`,
		group: 'Group',
		noGroup: 'no value',
		atRisk: 'Under observation',
		inYears: (years) => (years === '1' ? '1 year' : `${years} years`),
		inMonths: (months) => (months === '1' ? '1 month' : `${months} months`),
		yearsAxis: 'Lived there, years →',
		monthsAxis: 'Lived there, months →',
		yearsLived: 'Lived there, years',
		monthsLived: 'Lived there, months',
		sharePercent: 'Still live there, per cent',
		lowPercent: 'Lower limit, per cent',
		highPercent: 'Upper limit, per cent',
		tooManyGroups: (groups, most) =>
			`There are ${groups} groups, and the figure can show ${most} at most. Group them in SQL, or select the most important.`,
		stillThere: (time, share, interval, risk) =>
			`After ${time} ${share} still live there${interval}; ${risk} are under observation.`,
		interval: (low, high) => ` (95 % interval ${low} to ${high})`,
		medianAt: (time) => `Half have moved after ${time}`,
		staysShown: (stays, moved) =>
			`${stays} stays, of which ${moved} have ended; the others go on on the table's last day.`,
		endsShown: (stays, left, otherwise) =>
			`${stays} stays, of which ${left} ended by leaving and ${otherwise} otherwise; the others go on on the table's last day.`,
		fewer: (threshold) => `fewer than ${threshold}`,
		curveStops: (threshold) => `The curve ends where fewer than ${threshold} are under observation.`,
		tooFew: (threshold, groups) =>
			`${groups === '' ? 'No curve is shown' : `Without a curve: ${groups}`}, since fewer than ${threshold} are under observation.`,
		median: (time, low, high) => `Half have moved after ${time} (95 % interval ${low} to ${high}).`,
		noMedian: 'Fewer than half have moved in the time that can be seen.',
		unreached: 'not reached',
		after: (time, share) => `After ${time} ${share} still live there.`,
		staysNote: 'Kaplan–Meier: stays that began before they were observed count from then on.',
		everyEnd: 'Every end counts as moving away, death and emigration too where the table has them.',
		someEnds: (leaving, others) =>
			`What counts as leaving is ${leaving}; ${others === '' ? 'other ends' : `other ends (${others})`} are censored on their day.`,
		noSuchEnd: (values) => `No stay of the table ends by ${values}.`,
		staysLeft: (rows) =>
			`Rows without a first day, and stays that were over on the day they began or were seen, are left out: ${rows}.`,
		noStays: 'There are no stays.',
		fromAxis: '← From',
		toAxis: 'To →',
		outTotal: 'Total out',
		inTotal: 'Total in',
		fromCode: 'From, code',
		fromName: 'From',
		toCode: 'To, code',
		toName: 'To',
		moves: 'Moves',
		expected: 'Expected',
		residual: 'Residual',
		upTo: (most) => `up to ${most}`,
		below: (first) => `below ${first}`,
		from: (last) => `${last} and more`,
		between: (low, high) => `${low} to ${high}`,
		odNone: 'no moves',
		odKept: 'kept back',
		odOrNone: (fewer) => `${fewer}, perhaps none`,
		odHidden: (from, to, fewer) => `From ${from} to ${to}: ${fewer}, not shown.`,
		odHides: (hidden, pairs, fewer) =>
			`${hidden} of ${pairs} pairs are not shown (${fewer}) and are not part of the sums; they have a dot.`,
		shownAs: 'Not shown',
		odMasked: 'same area, not shown',
		odCell: (from, to, moves, share) =>
			`From ${from} to ${to}: ${moves}, ${share} of those who left ${from}.`,
		odResidual: (expected, residual) => `Expected under independence ${expected}, residual ${residual}.`,
		odTotal: (area, into, out, net) => `${area}: ${into} in, ${out} out, net ${net}.`,
		odShows: (moves, areas) =>
			`${moves} moves between ${areas} areas. Rows are the area moved from, columns the one moved to; areas stand by region, and within it by net.`,
		largest: (flows) => `The largest flows are ${flows}.`,
		odResiduals: (more, less) =>
			`Furthest above what independence of origin and destination would give lies ${more}, furthest below ${less}.`,
		extremes: (gains, loses) => `The largest gain is that of ${gains}, the largest loss that of ${loses}.`,
		withinRegions: (share) => `${share} of the moves are within a region.`,
		odEmpty: (empty, pairs) => `${empty} of ${pairs} pairs have no moves.`,
		odLeft: (areas, moves) =>
			`${areas === '1' ? '1 area with fewer moves is' : `${areas} areas with fewer moves are`} not shown; ${moves} moves begin or end there.`,
		odWithin: (moves) => `${moves} moves within the same area are left out.`,
		outsideLeft: (moves) => `${moves} moves to or from abroad or an unknown area are left out.`,
		noMoves: 'There are no moves between areas.',
		tooManyAreas: (areas, most) =>
			`There are ${areas} areas, and the matrix can show ${most} at most. Group them into larger ones in SQL, municipalities or provinces for example.`
	}
});
