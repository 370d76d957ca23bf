/** Charts that an analyst draws, as the last expression of a cell. `rows` is a table of moves. */
export const trialCharts: { readonly [name: string]: string } = {
	'dots with accessors': `Plot.plot({grid: true, marks: [Plot.dot(rows, {x: d => d.age, y: d => d.n * 2, stroke: 'region', title: (d, i) => d.from + i})]})`,
	'grouped bars': `Plot.barY(rows, Plot.groupX({y: 'sum'}, {x: 'region', y: 'n', fill: 'sex', tip: true})).plot({color: {legend: true}})`,
	'a histogram': `Plot.rectY(rows, Plot.binX({y: 'count'}, {x: d => d.age, thresholds: 10})).plot()`,
	'cells with logarithmic colours': `Plot.plot({padding: 0, color: {type: 'log', scheme: 'blues', legend: true}, marks: [Plot.cell(rows, Plot.group({fill: 'sum'}, {x: 'from', y: 'to', fill: 'n'}))]})`,
	'stacked bars': `Plot.plot({color: {legend: true}, marks: [Plot.rectY(rows, Plot.binX({y: 'count'}, {x: 'age', fill: d => d.region, order: 'sum', reverse: true})), Plot.ruleY([0])]})`,
	'facets by two columns': `Plot.plot({facet: {data: rows, x: 'sex', y: d => d.region}, marks: [Plot.frame(), Plot.dot(rows, {x: 'age', y: 'n'}), Plot.dot(rows, {facet: 'exclude', x: 'age', y: 'n', fill: '#eee'})]})`,
	'facets of marks': `Plot.plot({marks: [Plot.dot(rows, {fx: 'sex', fy: d => d.region, x: 'age', y: 'n', r: 'n'}), Plot.text(['note'], {frameAnchor: 'top-right'})]})`,
	'arrows and text': `Plot.plot({inset: 20, marks: [Plot.arrow(rows.slice(0, 9), {x1: 'age', y1: 'n', x2: d => d.age + 5, y2: d => d.n + 3, bend: true}), Plot.text(rows.slice(0, 9), {x: 'age', y: 'n', text: d => d.from, dy: -8})]})`,
	'sorted bars': `Plot.plot({marginLeft: 120, marks: [Plot.barX(rows, Plot.groupY({x: 'sum'}, {x: 'n', y: 'from', sort: {y: '-x', limit: 5}})), Plot.ruleX([0])]})`,
	'a waffle': `Plot.waffleY([{fruit: 'æble', n: 212}, {fruit: 'pære', n: 12}], {x: 'fruit', y: 'n', fill: 'fruit'}).plot({height: 300})`,
	'a line over time': `Plot.plot({y: {grid: true}, marks: [Plot.lineY(days, {x: 'day', y: 'moves', stroke: 'kind', curve: 'step'}), Plot.lineY(days, Plot.windowY(7, {x: 'day', y: 'moves', z: 'kind'}))]})`,
	'a stacked area': `Plot.areaY(days, {x: 'day', y: 'moves', fill: 'kind', offset: 'normalize'}).plot({x: {ticks: d3.utcMonth, tickFormat: d3.utcFormat('%b')}})`,
	'tips and crosshair': `Plot.plot({marks: [Plot.dot(rows, {x: 'age', y: 'n', channels: {municipality: 'from', double: d => d.n * 2}, tip: {format: {x: 'd'}}}), Plot.crosshair(rows, {x: 'age', y: 'n'})]})`,
	'an OD heatmap': `Plot.plot({aspectRatio: 1, marginLeft: 90, marginBottom: 90, x: {tickRotate: -45, label: 'til'}, y: {label: 'fra'}, color: {type: 'symlog', scheme: 'ylgnbu', unknown: '#eee', legend: true}, marks: [Plot.cell(rows.filter(d => d.from !== d.to), {x: 'to', y: 'from', fill: 'n', inset: 0.5, tip: true, title: d => d.from + ' → ' + d.to + ': ' + d.n})]})`,
	'a box plot': `Plot.boxX(rows, {x: 'n', y: 'region'}).plot({marginLeft: 100})`,
	'a regression': `Plot.plot({marks: [Plot.dot(rows, {x: 'age', y: 'n'}), Plot.linearRegressionY(rows, {x: 'age', y: 'n', stroke: 'red'})]})`,
	'bins in two directions': `Plot.rect(rows, Plot.bin({fill: 'count'}, {x: 'age', y: 'n'})).plot({color: {scheme: 'magma', legend: true}})`,
	'a pyramid': `Plot.plot({x: {tickFormat: d3.danish.format(',')}, marks: [Plot.barX(rows, Plot.groupY({x: 'sum'}, {y: d => Math.floor(d.age / 10), x: d => d.sex === 'm' ? -d.n : d.n, fill: 'sex'}))]})`,
	'numbers alone': `Plot.rectY([3, 1, 4, 1, 5, 9, 2, 6], Plot.binX()).plot()`,
	'pairs alone': `Plot.line([[1, 2], [2, 4], [4, 3]]).plot()`,
	'a legend alone': `Plot.legend({color: {domain: ['ind', 'ud'], range: ['steelblue', 'orange']}})`,
	'a table as data': `Plot.dot(table, {x: 'age', y: 'n', fill: 'region'}).plot()`,
	'outlines of areas': `Plot.plot({projection: {type: 'identity'}, marks: [Plot.geo({type: 'FeatureCollection', features: [{type: 'Feature', properties: {rate: 3, name: 'A', secret: 1}, geometry: {type: 'Polygon', coordinates: [[[0, 0], [90, 0], [90, 90], [0, 0]]]}}]}, {fill: d => d.properties.rate, title: 'name'})]})`,
	'normalised and mapped series': `Plot.lineY(days, Plot.normalizeY('first', {x: 'day', y: 'moves', stroke: 'kind'})).plot()`,
	'selected labels': `Plot.plot({marks: [Plot.lineY(days, {x: 'day', y: 'moves', z: 'kind'}), Plot.text(days, Plot.selectLast({x: 'day', y: 'moves', z: 'kind', text: 'kind', textAnchor: 'start'}))]})`,
	'titles and colours of the page': `Plot.plot({title: 'Flytninger', subtitle: 'n = 60', caption: 'Kilde: egne data', style: {fontSize: '12px', background: 'none'}, marks: [Plot.tickX(rows, {x: 'n', stroke: 'currentColor'})]})`,
	'a hexbin': `Plot.dot(rows, Plot.hexbin({r: 'count'}, {x: 'age', y: 'n'})).plot()`,
	'dodged dots': `Plot.dot(rows, Plot.dodgeY({x: 'n', title: 'from'})).plot()`,
	'a difference': `Plot.differenceY(days.filter(d => d.kind === 'ind'), {x: 'day', y1: 'moves', y2: d => d.moves + 2}).plot()`,
	'rows filtered and sorted by functions': `Plot.plot({marks: [Plot.dot(rows, Plot.filter(d => d.age > 40, {x: 'age', y: 'n', sort: d => d.n})), Plot.dot(rows, Plot.sort(d => -d.n, {x: 'age', y: 'n', r: 'n', fill: 'region', filter: (d, i, all) => i < all.length / 2}))]})`,
	'a filter and groups': `Plot.barY(rows, Plot.groupX({y: 'count'}, {x: 'from', filter: d => d.age > 30, sort: {x: 'y'}})).plot()`,
	'a table of Arrow’s own': `Plot.dot(table.arrow ?? table, {x: 'age', y: 'n', stroke: 'sex'}).plot()`,
	'an automatic mark': `Plot.auto(rows, {x: 'age', y: 'n', color: 'region'}).plot()`
};

/** Seeded, the same in the cage and in the page. */
export const trialData = `
const names = ['Gladsaxe', 'Ballerup', 'Herlev', 'Furesø', 'Rødovre', 'København'];
const rows = Array.from({length: 60}, (_, i) => ({from: names[i % 6], to: names[(i * 5 + 1 + Math.floor(i / 6)) % 6], age: (i * 37) % 90, n: 1 + (i * i * 7) % 53, region: i % 4 ? 'Hovedstaden' : 'Sjælland', sex: i % 2 ? 'm' : 'k'}));
const days = Array.from({length: 120}, (_, i) => ({day: new Date(Date.UTC(2024, 0, 1 + (i >> 1))), moves: 20 + (i * 13) % 17, kind: i % 2 ? 'ud' : 'ind'}));
`;
