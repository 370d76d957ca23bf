import { inBoth } from '#messages/inBoth.ts';

/**
 * What the library of moves is, name by name: its SQL macros and the TypeScript functions of the same names. Told while one
 * writes, with formula and source; fetched then, never with the page.
 */
export const macroDocs = inBoth({
	da: {
		inRate:
			'Tilflytningsrate pr. 1.000 af middelfolketallet: 1000 · I / P̄. Nul i nævneren giver NULL. (Siegel og Swanson 2004, kap. 19)',
		outRate:
			'Fraflytningsrate pr. 1.000 af middelfolketallet: 1000 · O / P̄. Nul i nævneren giver NULL. (Siegel og Swanson 2004, kap. 19)',
		netRate:
			'Nettoflytterate pr. 1.000 af middelfolketallet: 1000 · (I − O) / P̄. Nul i nævneren giver NULL. (Siegel og Swanson 2004, kap. 19)',
		grossRate:
			'Bruttoflytterate pr. 1.000 af middelfolketallet: 1000 · (I + O) / P̄. Nul i nævneren giver NULL. (Siegel og Swanson 2004, kap. 19)',
		effectiveness:
			'Et områdes flytteeffektivitet i procent, fra −100 (alle ud) til 100 (alle ind): 100 · (I − O) / (I + O). (Shryock og Siegel 1976, kap. 21)',
		migrationEffectiveness:
			'Flytteeffektivitet for et helt system af områder (MEI) i procent: 100 · Σ|I − O| / Σ(I + O), én række pr. område. 0: hver strøm har sin modstrøm. (Bell m.fl., JRSS A 165, 2002)',
		crudeMigrationIntensity:
			'Flytteintensitet (CMI) i procent af befolkningen: 100 · M / P. (Bell m.fl., JRSS A 165, 2002)',
		aggregateNetMigrationRate:
			'Samlet nettoflytterate (ANMR) i procent af befolkningen: 100 · ½Σ|I − O| / ΣP = CMI · MEI / 100, én række pr. område. (Bell m.fl., JRSS A 165, 2002)',
		courgeauK:
			'Courgeaus k: CMI / ln(n²) for n områder; kan sammenlignes mellem inddelinger af forskellig finhed. (Courgeau, Population 28, 1973)',
		mobilityRate:
			'Flytninger pr. indbygger, inden for området og ud af det: (W + O) / P̄. Tæl personer i stedet for flytninger, og det er andelen, som flyttede.',
		containment:
			'Indeslutning: andelen af beboernes flytninger, som bliver i området, fra 0 til 1: W / (W + O).',
		preferenceIndex:
			'Præferenceindeks: strømmens andel af alle flytninger over den andel, som folketallene alene ville give; 1 er som ventet: (M_ij / M) / (P_i · P_j / P²). (Shryock og Siegel 1976, kap. 21)',
		pearsonResidual:
			'Pearsons residual: (observeret − forventet) / √forventet. Uden for ±2 er tilfældet en dårlig forklaring. (Agresti 2013, afsnit 3.3)',
		movesChart:
			'Kort, matrix og de andre figurer af flytninger, tegnet af en tabel med kolonnerne from, to, area, value, n …, eller dem nøglerne nævner. Valgene er diagramcellens: type, title, source, top, scale, center; desuden names (navne efter kode) og boundaries (omrids: key, geometry).',
		movesOf:
			'Flytninger ud af en adressehistorik i ti trin (docs/moves.md). Kolonner: personnummer, kommunekode, vejkode, husnr, tilflytningsdato, fraflytningsdato; gerne etage, side, registreret, status, foedselsdato. inclusive: er slutdatoen sidste dag på adressen (auto, yes, no)? keepZeroDays: behold ophold på nul dage. bridge: luk huller på højst så mange dage. mergeNeighbours: saml naboophold på samme adresse. renaming: så mange på én dag fra vej til vej, samme hus: vejen er omdøbt (0: aldrig). coverage: part, eller country, når hele landet er med og et hul er udlandet. since, before: periode. extracted, lateDays: udtrækkets dag, og hvor længe efter en flytning kan meldes. (Wallgren og Wallgren, Register-based Statistics, 2014)',
		movesReport:
			'Hvad hvert af trinene i movesOf gjorde: trin, navn, enhed, foer, aendret (ændret eller mærket), fjernet, efter. Samme parametre som movesOf; efter = foer − fjernet.',
		movesChanged:
			'Rækkerne bag movesReport, trin 1–7: trin, hvorfor, udfald (ændret, fjernet, mærket), opholdet, ny slutdato og dage. Samme parametre som movesOf.',
		odMatrix:
			'Flytninger og flyttere fra hvert område til hvert andet: kolonnerne fra, til, flytninger, flyttere. level: kommune, landsdel eller region. per: endnu en kolonne eller et udtryk, fx koen eller year(dato). condition: hvilke rækker der tæller med, fx en periode. weight: hvor mange flytninger en række står for. mover: hvem der flytter (person, husstand); forskellige tælles som flyttere. Koder uden område bliver NULL.',
		odMatrixBetween: 'Som odMatrix, men mellem egne områder: den anden tabel har kolonnerne kode og omraade.',
		areaFlows:
			'Et områdes flytninger i en OD-matrix (fra, til, flytninger): indenfor, ind, ud, netto, brutto, effektivitet og indeslutning.',
		odResiduals:
			'Residualer fra uafhængighed i en OD-matrix (fra, til, flytninger): forventet = O_i · I_j / M, residual = (M_ij − forventet) / √forventet, for alle par. (Agresti 2013, afsnit 3.3)',
		gravity:
			'Gravitationsmodel (Poisson): ln E[M_ij] = α + β₁ ln P_i + β₂ ln P_j − γ ln d_ij; giver parrene med forventet og residual. Kolonner: fra, til, flytninger, befolkning_fra, befolkning_til, afstand; par uden flytninger skal være med som 0. (Flowerdew og Aitkin, Journal of Regional Science 22, 1982)',
		gravityFit:
			'Gravitationsmodellens koefficienter alfa, beta1, beta2 og gamma, devians og antal par; se gravity.',
		returnMoves:
			'Tilbageflytninger: andelen af dem, der flyttede ud af et område, som flyttede ind i det igen inden for så mange måneder. Kolonner: person, dato, fra, til. Fraflytninger, som ikke kan følges så længe i data, er ikke med. (Long 1988, kap. 4)',
		lengthOfResidence:
			'Bopælslængde: Kaplan–Meiers kurve med venstretrunkering, S(t) = Π (1 − d_t/n_t), med 95 %-interval (Greenwood, log-log). Kolonner: tid, ophoert. entry: hvor længe opholdet havde varet, da det først blev set; weight: hvor mange ophold en række står for. Hvad der ikke er ophoert, er censureret. (Klein og Moeschberger 2003, afsnit 4.6)',
		directlyStandardisedRate:
			'Direkte aldersstandardiseret rate pr. 1.000: Σ w_a m_a/P_a / Σ w_a, én række pr. aldersgruppe; giver rate, nedre og oevre. Intervallet er Poissons eksakte, skaleret til ratens varians. (Dobson m.fl., Statistics in Medicine 10, 1991)',
		indirectlyStandardisedRatio:
			'Indirekte aldersstandardiseret forhold: observeret over forventet, Σ m_a / Σ P_a r_a, med Poissons eksakte interval. (Breslow og Day 1987, kap. 2)',
		poissonInterval:
			'Eksakt interval (nedre, oevre) for middelværdien bag så mange hændelser, 95 % medmindre confidence siger andet. (Garwood, Biometrika 28, 1936)',
		europeanStandardPopulation:
			'Den europæiske standardbefolkning 2013: aldersgruppe, fra_alder, til_alder, vaegt; 100.000 personer. (Eurostat 2013)',
		dissimilarity:
			'Dissimilaritet D mellem to grupper: ½ Σ|a_i/A − b_i/B|, én række pr. område. (Massey og Denton, Social Forces 67, 1988)',
		isolation:
			'Isolation: egen gruppes andel i et gennemsnitligt medlems område, Σ (a_i/A)(a_i/t_i). (Massey og Denton, Social Forces 67, 1988)',
		exposure:
			'Eksponering: den anden gruppes andel i et gennemsnitligt medlems område, Σ (a_i/A)(b_i/t_i). (Massey og Denton, Social Forces 67, 1988)'
	},
	en: {
		inRate:
			'In-migration rate per 1,000 of the mean population: 1000 · I / P̄. A zero denominator gives NULL. (Siegel and Swanson 2004, ch. 19)',
		outRate:
			'Out-migration rate per 1,000 of the mean population: 1000 · O / P̄. A zero denominator gives NULL. (Siegel and Swanson 2004, ch. 19)',
		netRate:
			'Net migration rate per 1,000 of the mean population: 1000 · (I − O) / P̄. A zero denominator gives NULL. (Siegel and Swanson 2004, ch. 19)',
		grossRate:
			'Gross migration rate per 1,000 of the mean population: 1000 · (I + O) / P̄. A zero denominator gives NULL. (Siegel and Swanson 2004, ch. 19)',
		effectiveness:
			'An area’s migration effectiveness in per cent, from −100 (all out) to 100 (all in): 100 · (I − O) / (I + O). (Shryock and Siegel 1976, ch. 21)',
		migrationEffectiveness:
			'Migration effectiveness index (MEI) of a whole system of areas in per cent: 100 · Σ|I − O| / Σ(I + O), a row for each area. 0: every flow has its counterflow. (Bell and others, JRSS A 165, 2002)',
		crudeMigrationIntensity:
			'Crude migration intensity (CMI) in per cent of the population: 100 · M / P. (Bell and others, JRSS A 165, 2002)',
		aggregateNetMigrationRate:
			'Aggregate net migration rate (ANMR) in per cent of the population: 100 · ½Σ|I − O| / ΣP = CMI · MEI / 100, a row for each area. (Bell and others, JRSS A 165, 2002)',
		courgeauK:
			'Courgeau’s k: CMI / ln(n²) for n areas; can be compared between divisions of different fineness. (Courgeau, Population 28, 1973)',
		mobilityRate:
			'Moves per head, inside the area and out of it: (W + O) / P̄. Count persons instead of moves, and it is the share that moved.',
		containment:
			'Containment: the share of the residents’ moves that stay inside the area, from 0 to 1: W / (W + O).',
		preferenceIndex:
			'Preference index: a flow’s share of all moves over the share that the populations alone would give; 1 is as expected: (M_ij / M) / (P_i · P_j / P²). (Shryock and Siegel 1976, ch. 21)',
		pearsonResidual:
			'Pearson’s residual: (observed − expected) / √expected. Beyond ±2 chance is a poor explanation. (Agresti 2013, section 3.3)',
		movesChart:
			'Maps, the matrix and the other pictures of moves, drawn from a table with the columns from, to, area, value, n …, or those that the keys name. Options are the words of a chart cell: type, title, source, top, scale, center; also names (by code) and boundaries (outlines: key, geometry).',
		movesOf:
			'Moves out of an address history, in ten steps (docs/moves.md). Columns: personnummer, kommunekode, vejkode, husnr, tilflytningsdato, fraflytningsdato; if there, etage, side, registreret, status, foedselsdato. inclusive: is the end the last day at the address (auto, yes, no)? keepZeroDays: keep episodes of no day. bridge: close gaps of so many days at most. mergeNeighbours: join episodes that follow on each other at one address. renaming: so many on one day from street to street, same house: a new name (0: never). coverage: part, or country where the whole country is in it and a gap is abroad. since, before: period. extracted, lateDays: the day of the extract, and how long after it a move may be told. (Wallgren and Wallgren, Register-based Statistics, 2014)',
		movesReport:
			'What each step of movesOf did: trin, navn, enhed, foer, aendret (changed or marked), fjernet, efter. Parameters as movesOf; efter = foer − fjernet.',
		movesChanged:
			'The rows behind movesReport, steps 1 to 7: trin, hvorfor, udfald (changed, dropped, marked), the episode, its new end and days. Parameters as movesOf.',
		odMatrix:
			'Moves and movers from each area to each other one: columns fra, til, flytninger, flyttere. level: kommune, landsdel or region. per: one more column or an expression, as koen or year(dato). condition: which rows count, as a period. weight: how many moves a row stands for. mover: who moves (person, household); distinct ones are counted as flyttere. Codes without an area become NULL.',
		odMatrixBetween: 'As odMatrix, between own areas: the second table has the columns kode and omraade.',
		areaFlows:
			'Each area’s moves in an OD matrix (fra, til, flytninger): indenfor (inside), ind, ud, netto, brutto, effektivitet (effectiveness) and indeslutning (containment).',
		odResiduals:
			'Residuals from independence in an OD matrix (fra, til, flytninger): forventet = O_i · I_j / M, residual = (M_ij − forventet) / √forventet, for all pairs. (Agresti 2013, section 3.3)',
		gravity:
			'Gravity model (Poisson): ln E[M_ij] = α + β₁ ln P_i + β₂ ln P_j − γ ln d_ij; gives the pairs with forventet (expected) and residual. Columns: fra, til, flytninger, befolkning_fra, befolkning_til, afstand; pairs without a move belong to it as 0. (Flowerdew and Aitkin, Journal of Regional Science 22, 1982)',
		gravityFit:
			'The gravity model’s coefficients alfa, beta1, beta2 and gamma, its deviance and how many pairs; see gravity.',
		returnMoves:
			'Return moves: of those who moved out of an area, the share that moved back into it within so many months. Columns: person, dato, fra, til. Moves out that cannot be followed that long in the data are left out. (Long 1988, ch. 4)',
		lengthOfResidence:
			'Length of residence: Kaplan–Meier’s curve with left truncation, S(t) = Π (1 − d_t/n_t), with a 95 % interval (Greenwood, log-log). Columns: tid, ophoert. entry: how long the stay had lasted when it was first seen; weight: how many stays a row stands for. What is not ophoert is censored. (Klein and Moeschberger 2003, section 4.6)',
		directlyStandardisedRate:
			'Directly age-standardised rate per 1,000: Σ w_a m_a/P_a / Σ w_a, a row for each age group; gives rate, nedre (low) and oevre (high). The interval is Poisson’s exact one, scaled to the rate’s variance. (Dobson and others, Statistics in Medicine 10, 1991)',
		indirectlyStandardisedRatio:
			'Indirectly age-standardised ratio: observed over expected, Σ m_a / Σ P_a r_a, with Poisson’s exact interval. (Breslow and Day 1987, ch. 2)',
		poissonInterval:
			'Exact interval (nedre, oevre) of the mean behind so many events, 95 % unless confidence says otherwise. (Garwood, Biometrika 28, 1936)',
		europeanStandardPopulation:
			'The European Standard Population 2013: aldersgruppe (age group), fra_alder, til_alder, vaegt (weight); 100,000 persons. (Eurostat 2013)',
		dissimilarity:
			'Dissimilarity D of two groups: ½ Σ|a_i/A − b_i/B|, a row for each area. (Massey and Denton, Social Forces 67, 1988)',
		isolation:
			'Isolation: the own group’s share in an average member’s area, Σ (a_i/A)(a_i/t_i). (Massey and Denton, Social Forces 67, 1988)',
		exposure:
			'Exposure: the other group’s share in an average member’s area, Σ (a_i/A)(b_i/t_i). (Massey and Denton, Social Forces 67, 1988)'
	}
});
