import { inBoth } from '#messages/inBoth.ts';

/** Words in pictures of moves and in what is said of them. Numbers come written. */
export const moveFigures = inBoth({
	da: {
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
		odWithin: (moves: string) => `${moves} flytninger inden for samme område er ikke med.`,
		outsideLeft: (moves: string) =>
			`${moves} flytninger til eller fra udlandet eller et ukendt område er ikke med.`,
		noMoves: 'Der er ingen flytninger mellem områder.',
		tooManyAreas: (areas: string, most: string) =>
			`Der er ${areas} områder, og matricen kan højst vise ${most}. Saml dem i større områder i SQL, for eksempel kommuner eller landsdele.`
	},
	en: {
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
		odWithin: (moves) => `${moves} moves within the same area are left out.`,
		outsideLeft: (moves) => `${moves} moves to or from abroad or an unknown area are left out.`,
		noMoves: 'There are no moves between areas.',
		tooManyAreas: (areas, most) =>
			`There are ${areas} areas, and the matrix can show ${most} at most. Group them into larger ones in SQL, municipalities or provinces for example.`
	}
});
