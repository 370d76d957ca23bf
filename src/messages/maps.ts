import { inBoth } from '#messages/inBoth.ts';

/** Words of the maps. Numbers come written. */
export const maps = inBoth({
	da: {
		inset: 'København og omegn',
		moves: (count: string, one: boolean) => `${count} ${one ? 'flytning' : 'flytninger'}`,
		flow: (from: string, to: string, moves: string, share: string) =>
			`${from} → ${to}: ${moves}, ${share} af alle`,
		balance: (name: string, into: string, out: string, net: string) =>
			`${name}: ${into} ind, ${out} ud, netto ${net}`,
		widths: 'Pilens bredde: flytninger',
		upTo: (moves: string) => `op til ${moves}`,
		drawn: (drawn: string, all: string, share: string) =>
			`Pilene er de ${drawn} største af ${all} strømme: ${share} af flytningerne mellem områder.`,
		drawnAll: (all: string) => `Pilene viser alle ${all} strømme mellem områder.`,
		drawnShort: (drawn: string, all: string, share: string) => `${drawn} af ${all} strømme, ${share} af alle`,
		highlighted: (names: string, flows: string) =>
			`Fremhævet er de største strømme til og fra ${names} (${flows}).`,
		noFlows: 'Der er ingen flytninger mellem områder med omrids.',
		largestFlow: (flow: string) => `Den største strøm er ${flow}.`,
		nets: (gain: string, gained: string, loss: string, lost: string) =>
			`Størst nettotilgang har ${gain} (${gained}), størst nettoafgang ${loss} (${lost}).`,
		withinRegion: (share: string) => `${share} af flytningerne sker inden for samme region.`,
		within: (moves: string) => `${moves} inden for samme område er ikke tegnet.`,
		unplaced: (moves: string) => `${moves} mangler et område med omrids i den ene ende og er ikke tegnet.`,
		cut: (rows: string) => `Yderligere ${rows} rækker er udeladt, før kortet blev tegnet.`,
		from: 'Fra',
		to: 'Til',
		area: 'Område',
		code: 'Nøgle',
		region: (name: string) => `Region ${name}`,
		landsdel: (name: string) => `landsdelen ${name}`,
		showsUnit: (name: string) => `Kortet viser ${name}.`,
		showsPartOf: (name: string) => `Kortet viser den del af ${name}, som tallene handler om.`,
		showsPartOfCountry: 'Kortet viser den del af landet, som tallene handler om.',
		showsPartOfAreas: 'Kortet viser de områder, som tallene handler om.',
		moved: 'Flytninger',
		shareOfAll: 'Andel af alle',
		noOutline: (key: string) => `${key}: findes i data, har intet omrids`,
		former: (key: string) => `${key}: kommune fra før reformen i 2007, har intet omrids`,
		noData: (key: string) => `${key}: har et omrids, findes ikke i data`,
		broken: (key: string) => `${key}: omridset kan ikke læses`,
		...{
			into: (name: string, moves: string) => `Til ${name}: ${moves}`,
			outOf: (name: string, moves: string) => `Fra ${name}: ${moves}`,
			others: (areas: string, moves: string, share: string) => `Alle andre (${areas}): ${moves}, ${share}`,
			beyond: 'Pile til kanten fører ud af kortet.',
			noCenter: (name: string) => `${name} har ingen flytninger i tabellen, eller intet omrids.`,
			hub: (name: string, into: string, out: string, net: string) =>
				`${name} har ${into} ind og ${out} ud, netto ${net}.`,
			hubFirst: (from: string, to: string) => `Flest kommer fra ${from}, og flest flytter til ${to}.`,
			hubShown: (into: string, out: string) =>
				`Pilene viser ${into} af dem, der kommer, og ${out} af dem, der rejser.`,
			partnerFlow: (from: string, to: string, moves: string, share: string) =>
				`${from} → ${to}: ${moves}, ${share}`,
			in: 'Ind',
			out: 'Ud',
			net: 'Netto'
		},
		...{
			rate: (what: string) => `${what} pr. 1.000`,
			rateOf: (name: string, rate: string) => `${name}: ${rate} pr. 1.000`,
			rateParts: (n: string, population: string) => ` (${n} på ${population})`,
			valueOf: (name: string, value: string) => `${name}: ${value}`,
			noValue: 'Ingen data',
			below: (value: string) => `under ${value}`,
			above: (value: string) => `${value} og derover`,
			between: (low: string, high: string) => `${low} til ${high}`,
			negativeHatched: 'Skraveret: negativ',
			extremes: (high: string, most: string, low: string, least: string) =>
				`Højest ligger ${high} med ${most}, lavest ${low} med ${least}.`,
			signs: (above: string, below: string) => `${above} områder ligger over 0 og ${below} under.`,
			middle: (value: string) => `Medianen er ${value}.`,
			areas: (shown: string) => `Områder med data: ${shown}.`,
			missing: (count: string) => `Uden data: ${count}.`,
			population: 'Befolkning',
			rows: 'rækker',
			...{ count: 'Antal', distinct: 'Antal forskellige', sum: 'Sum', mean: 'Gennemsnit', median: 'Median' },
			...{ min: 'Mindste', max: 'Største', share: 'Andel' },
			of: (measure: string, column: string) => `${measure} af ${column}`
		},
		...{
			sizes: (what: string) => `Cirklens areal: ${what}`,
			hollow: 'Ring: negativ',
			total: (sum: string) => `I alt ${sum}.`,
			largest: (name: string, value: string, share: string) =>
				`Størst er ${name} med ${value}, ${share} af det hele.`,
			largestOf: (name: string, value: string) => `Størst er ${name} med ${value}.`
		},
		...{
			origin: (name: string, moves: string) => `${name}: ${moves}`,
			originSays: (name: string, moves: string, most: string) => `Fra ${name} ${moves}, flest til ${most}`,
			part: (name: string, share: string) => `${name} ${share}`,
			shares: 'Andel af fraflytningerne, der går til området',
			startHere: 'Herfra',
			originsShown: (shown: string, all: string, share: string) =>
				`De ${shown} områder med flest fraflytninger, af ${all}: ${share} af alle flytninger mellem områder.`,
			loyal: (from: string, to: string, share: string) =>
				`Mest samlet er fraflytningen fra ${from}, hvor ${share} går til ${to}.`
		}
	},
	en: {
		inset: 'Copenhagen and surroundings',
		moves: (count: string, one: boolean) => `${count} ${one ? 'move' : 'moves'}`,
		flow: (from: string, to: string, moves: string, share: string) =>
			`${from} → ${to}: ${moves}, ${share} of all`,
		balance: (name: string, into: string, out: string, net: string) =>
			`${name}: ${into} in, ${out} out, net ${net}`,
		widths: 'Width of the arrow: moves',
		upTo: (moves) => `up to ${moves}`,
		drawn: (drawn: string, all: string, share: string) =>
			`The arrows are the ${drawn} largest of ${all} flows: ${share} of the moves between areas.`,
		drawnAll: (all: string) => `The arrows show all ${all} flows between areas.`,
		drawnShort: (drawn: string, all: string, share: string) => `${drawn} of ${all} flows, ${share} of all`,
		highlighted: (names: string, flows: string) =>
			`Highlighted are the largest flows to and from ${names} (${flows}).`,
		noFlows: 'There are no moves between areas with an outline.',
		largestFlow: (flow: string) => `The largest flow is ${flow}.`,
		nets: (gain: string, gained: string, loss: string, lost: string) =>
			`The largest net gain is in ${gain} (${gained}), the largest net loss in ${loss} (${lost}).`,
		withinRegion: (share: string) => `${share} of the moves stay within one region.`,
		within: (moves: string) => `${moves} within one area are not drawn.`,
		unplaced: (moves: string) => `${moves} lack an area with an outline at one end and are not drawn.`,
		cut: (rows: string) => `A further ${rows} rows were left out before the map was drawn.`,
		from: 'From',
		to: 'To',
		area: 'Area',
		code: 'Key',
		region: (name: string) => `Region ${name}`,
		landsdel: (name: string) => `the landsdel ${name}`,
		showsUnit: (name: string) => `The map shows ${name}.`,
		showsPartOf: (name: string) => `The map shows the part of ${name} that the numbers are about.`,
		showsPartOfCountry: 'The map shows the part of the country that the numbers are about.',
		showsPartOfAreas: 'The map shows the areas that the numbers are about.',
		moved: 'Moves',
		shareOfAll: 'Share of all',
		noOutline: (key: string) => `${key}: is in the data, has no outline`,
		former: (key: string) => `${key}: municipality from before the reform of 2007, has no outline`,
		noData: (key: string) => `${key}: has an outline, is not in the data`,
		broken: (key: string) => `${key}: its outline cannot be read`,
		...{
			into: (name: string, moves: string) => `To ${name}: ${moves}`,
			outOf: (name: string, moves: string) => `From ${name}: ${moves}`,
			others: (areas: string, moves: string, share: string) => `All others (${areas}): ${moves}, ${share}`,
			beyond: 'Arrows to the edge lead beyond the map.',
			noCenter: (name: string) => `${name} has no moves in the table, or no outline.`,
			hub: (name: string, into: string, out: string, net: string) =>
				`${name} has ${into} in and ${out} out, net ${net}.`,
			hubFirst: (from: string, to: string) => `Most come from ${from}, and most move to ${to}.`,
			hubShown: (into: string, out: string) =>
				`The arrows show ${into} of those who come and ${out} of those who leave.`,
			partnerFlow: (from: string, to: string, moves: string, share: string) =>
				`${from} → ${to}: ${moves}, ${share}`,
			in: 'In',
			out: 'Out',
			net: 'Net'
		},
		...{
			rate: (what: string) => `${what} per 1,000`,
			rateOf: (name: string, rate: string) => `${name}: ${rate} per 1,000`,
			rateParts: (n: string, population: string) => ` (${n} to a population of ${population})`,
			valueOf: (name: string, value: string) => `${name}: ${value}`,
			noValue: 'No data',
			below: (value: string) => `below ${value}`,
			above: (value: string) => `${value} and above`,
			between: (low: string, high: string) => `${low} to ${high}`,
			negativeHatched: 'Hatched: negative',
			extremes: (high: string, most: string, low: string, least: string) =>
				`Highest is ${high} with ${most}, lowest ${low} with ${least}.`,
			signs: (above: string, below: string) => `${above} areas lie above 0 and ${below} below.`,
			middle: (value: string) => `The median is ${value}.`,
			areas: (shown: string) => `Areas with data: ${shown}.`,
			missing: (count: string) => `Without data: ${count}.`,
			population: 'Population',
			rows: 'rows',
			...{ count: 'Count', distinct: 'Distinct count', sum: 'Sum', mean: 'Mean', median: 'Median' },
			...{ min: 'Smallest', max: 'Largest', share: 'Share' },
			of: (measure: string, column: string) => `${measure} of ${column}`
		},
		...{
			sizes: (what: string) => `Area of the circle: ${what}`,
			hollow: 'Ring: negative',
			total: (sum: string) => `${sum} in all.`,
			largest: (name: string, value: string, share: string) =>
				`The largest is ${name} with ${value}, ${share} of the whole.`,
			largestOf: (name: string, value: string) => `The largest is ${name} with ${value}.`
		},
		...{
			origin: (name: string, moves: string) => `${name}: ${moves}`,
			originSays: (name: string, moves: string, most: string) => `From ${name} ${moves}, most to ${most}`,
			part: (name: string, share: string) => `${name} ${share}`,
			shares: 'Share of the moves out that go to the area',
			startHere: 'From here',
			originsShown: (shown: string, all: string, share: string) =>
				`The ${shown} areas with most moves out, of ${all}: ${share} of all moves between areas.`,
			loyal: (from: string, to: string, share: string) =>
				`The most concentrated are the moves out of ${from}, ${share} of which go to ${to}.`
		}
	}
});
