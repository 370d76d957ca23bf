import type { ToldTable } from '#lib/assist/ts/service/told.ts';
import { tableOf } from './tsAssisted.ts';

/** Tables that analysts have: moves, municipalities, a time series; one whose columns nobody knows yet. */
export const commonTables: readonly ToldTable[] = [
	tableOf(
		'flytninger',
		'fra VARCHAR',
		'til VARCHAR',
		'dato DATE',
		'alder INTEGER',
		'køn VARCHAR',
		'antal BIGINT',
		'sats DECIMAL(18,4)',
		"region ENUM('Hovedstaden', 'Sjælland')",
		'maerker VARCHAR[]',
		'sted STRUCT(x DOUBLE, y DOUBLE)'
	),
	tableOf('kommuner', 'kode VARCHAR!', 'navn VARCHAR!', 'region VARCHAR!', 'indbyggere BIGINT'),
	tableOf('tidsserie', 'dag TIMESTAMP', 'aar INTEGER', 'vaerdi DOUBLE', 'serie VARCHAR'),
	tableOf('ukendt')
];

/** Cells as analysts write them, by name: none of them is wrong. A name that begins with `_` is no name. */
export const commonTsCells: { readonly [name: string]: string } = {
	punkter: `Plot.plot({ grid: true, marks: [Plot.dot(flytninger, { x: (d) => d.alder, y: (d) => d.antal * 2, stroke: 'region', title: (d, i) => d.fra + i, tip: true })] })`,
	soejler: `Plot.barY(flytninger, Plot.groupX({ y: 'sum' }, { x: 'region', y: 'antal', fill: 'køn' })).plot({ color: { legend: true } })`,
	histogram: `Plot.rectY(flytninger, Plot.binX({ y: 'count' }, { x: (d) => d.alder, thresholds: 10, fill: 'steelblue' })).plot()`,
	linje: `Plot.plot({ x: { type: 'utc', tickFormat: '%Y' }, y: { grid: true, label: 'antal', domain: [0, d3.max(tidsserie, (d) => d.vaerdi)] }, marks: [Plot.ruleY([0]), Plot.lineY(tidsserie, { x: 'dag', y: 'vaerdi', stroke: 'serie', sort: 'dag' })] })`,
	glat: `Plot.lineY(tidsserie, Plot.windowY({ k: 7, anchor: 'end' }, { x: 'dag', y: 'vaerdi', z: 'serie', stroke: (d) => d.serie.toUpperCase() })).plot()`,
	varme: `Plot.plot({ color: { type: 'log', scheme: 'blues', legend: true }, marks: [Plot.cell(flytninger, Plot.group({ fill: 'sum' }, { x: 'fra', y: 'til', fill: 'antal' })), Plot.text(flytninger, Plot.group({ text: 'sum' }, { x: 'fra', y: 'til', text: 'antal' }))] })`,
	facetter: `Plot.plot({ facet: { data: flytninger, x: 'køn', y: (d) => d.region }, marks: [Plot.frame(), Plot.dot(flytninger, { x: 'alder', y: 'antal', r: 3 })] })`,
	sorteret: `Plot.barX(kommuner, { x: 'indbyggere', y: 'navn', sort: { y: '-x', limit: 10 }, fill: (d) => (d.region === 'Hovedstaden' ? 'var(--a)' : '#ccc') }).plot({ marginLeft: 120 })`,
	pyramide: `Plot.plot({ x: { tickFormat: d3.danish.format(',') }, marks: [Plot.barX(flytninger, Plot.groupY({ x: 'sum' }, { y: (d) => Math.floor(d.alder / 10), x: (d) => (d['køn'] === 'm' ? -d.antal : d.antal), fill: 'køn' }))] })`,
	filtreret: `Plot.plot({ marks: [Plot.dot(flytninger, { filter: (d) => d.alder > 40, x: 'alder', y: 'antal', sort: (d) => d.antal })] })`,
	graenser: `Plot.dot(flytninger, Plot.stackY2({ x: 'alder', y: 'antal', fill: 'none', stroke: 'currentColor' })).plot({ width: 400 })`,
	summer: `d3.rollup(flytninger, (v) => d3.sum(v, (d) => d.antal), (d) => d.region, (d) => d.køn)`,
	fladt: `d3.flatRollup(flytninger, (v) => v.length, (d) => d.fra, (d) => d.til).map(([fra, til, antal]) => ({ fra, til, antal }))`,
	grupper: `[...d3.group(flytninger, (d) => d.region)].map(([region, raekker]) => ({ region, antal: raekker.length, gennemsnit: d3.mean(raekker, (d) => d.alder) }))`,
	opslag: `const navne = new Map([...kommuner].map((k) => [k.kode, k.navn]));\nflytninger.map((d) => ({ ...d, franavn: navne.get(d.fra) ?? d.fra }))`,
	indeks: `const paaKode = d3.index(kommuner, (d) => d.kode);\npaaKode.get('0101')?.navn ?? 'ukendt'`,
	sortering: `[...flytninger].sort((a, b) => b.dato - a.dato || d3.descending(a.antal, b.antal)).slice(0, 10)`,
	formater: `const tal = d3.danish.format(',.1f');\nconst dag = d3.danish.utcFormat('%d. %B %Y');\nflytninger.map((d) => \`\${dag(d.dato)}: \${tal(d.sats)}\`)`,
	skala: `const [mindst, stoerst] = d3.extent(tidsserie, (d) => d.vaerdi);\nconst spaend = (stoerst ?? 0) - (mindst ?? 0);\nspaend`,
	tael: `const taellinger: Record<string, number> = {};\nfor (const { region } of flytninger) taellinger[region] = (taellinger[region] ?? 0) + 1;\nObject.entries(taellinger).map(([region, antal]) => ({ region, antal }))`,
	tom: `const fundet = [];\nfor (const d of flytninger) if (d.antal > 5) fundet.push(d);\nfundet`,
	samlet: `const sum = flytninger.reduce((hidtil, d) => hidtil + d.antal, 0);\nhtml\`<p>I alt <b>\${sum.toLocaleString('da-DK')}</b> flytninger</p>\``,
	liste: `html\`<ul>\${kommuner.map((k) => html\`<li>\${k.navn}: \${k.indbyggere}</li>\`)}</ul>\``,
	ikon: `svg\`<svg viewBox="0 0 10 10"><circle r="\${kommuner.length}" cx="5" cy="5" /></svg>\``,
	vist: `display(kommuner.slice(0, 3));\nconsole.log('færdig', kommuner.numRows);\nconsole.table([...kommuner]);`,
	hjaelper: `/** Andelen i procent. */\nconst andel = (del: number, hele: number) => Math.round((1000 * del) / hele) / 10;\nfunction pr1000(antal, folk) { return (1000 * antal) / folk; }`,
	brug: `const par = { alt: samlet, andel: andel(1, 3) };\n[...kommuner].map((k) => pr1000(1, k.indbyggere) + par.andel)`,
	klasse: `class Taeller {\n\tantal = 0;\n\tmed(n: number) { this.antal += n; return this; }\n}\ninterface Punkt { x: number; y: number }\ntype Farve = 'rød' | 'grøn';`,
	brugerKlasse: `const punkt: Punkt = { x: new Taeller().med(2).antal, y: 1 };\nconst farve: Farve = 'rød';\n({ punkt, farve })`,
	venter: `const svar = await Promise.all([1, 2, 3].map(async (n) => n * 2));\nawait new Promise((videre) => setTimeout(videre, 10));\nsvar.at(-1)`,
	objekt: `const tal = [1, 2, 3];\n{ antal: tal.length, sum: d3.sum(tal), stoerst: Math.max(...tal) }`,
	taget: `const { antal, sum } = objekt;\nconst [foerste, ...resten] = [antal, sum];\nfoerste + resten.length`,
	kolonner: `const aldre = flytninger.column('alder');\nconst navne = flytninger.columns.filter((navn) => navn !== 'alder');\n[d3.median(aldre), navne.join(', ')]`,
	lister: `flytninger.flatMap((d) => d.maerker.map((maerke) => ({ maerke, x: d.sted.x, n: d.antal })))`,
	ukendte: `ukendt.filter((d) => d.hvad > 3).map((d) => d.som.helst)`,
	tabel: `const t = Table.from([{ a: 1, b: 'x' }, { a: 2, b: 'y' }]);\nt.find((r) => r.a === 2)?.b`,
	vaelger: `const felt = 'antal';\nconst navn: string = 'alder';\nflytninger.map((d) => d[felt] + d[navn])`,
	nulprik: `flytninger.filter((d) => d.alder !== null && d.dato != null).map((d) => d.dato.getFullYear() - (d.alder ?? 0))`,
	nyFelt: `const poster = flytninger.toArray().map((d) => ({ ...d, andel: 0 }));\nfor (const d of poster) d.andel = d.antal / poster.length;\nposter`,
	opdelt: `Object.groupBy(kommuner.toArray(), (k) => k.region)`,
	iteratorer: `new Map([['a', 1]]).values().map((v) => v + 1).toArray()`,
	fejl: `try {\n\tJSON.parse('{');\n} catch (fejl) {\n\tconsole.warn(fejl.message);\n}`,
	geo: `Plot.geo({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { navn: 'A' }, geometry: { type: 'Point', coordinates: [0, 0] } }] }, { fill: (d) => d.properties.navn }).plot({ projection: 'identity' })`,
	tip: `Plot.plot({ marks: [Plot.dot(kommuner, Plot.pointer({ x: 'indbyggere', y: 'region', title: (d) => d.navn })), Plot.tip(kommuner, Plot.pointerX({ x: 'indbyggere', y: 'region', channels: { navn: 'navn' } }))] })`,
	stop: `const slut = setInterval(() => kladde.signal.aborted && clearInterval(slut), 100);\nkladde.display(performance.now() > 0);\ncrypto.randomUUID()`,
	_tid: `const ugedag = new Intl.DateTimeFormat('da', { weekday: 'long' });\nd3.utcDays(new Date(2024, 0, 1), new Date(2024, 1, 1)).map((dag) => ugedag.format(dag))`
};
