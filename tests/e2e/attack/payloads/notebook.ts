import type { Addresses, Payload } from '../payload.ts';
import { act, filled, writtenInPage } from './shownMarkup.ts';

const markup = (at: Addresses) => `<img src=data:x onerror="${act(at)}">`;

/** A cell that the page says something of: `TEXT` is a script's expression for the markup, with the secret in it. */
const told = (id: string, channel: string, script: string): Payload => ({
	id,
	channel,
	realm: 'notebook',
	cells: (at) => `\`\`\`ts\n${script.replace('TEXT', () => filled(markup(at)))}\n\`\`\`\n`,
	control: writtenInPage(markup)
});

/** A cell of SQL: `'TEXT'` is the markup as a text, `"TEXT"` as a name. */
const asked = (id: string, channel: string, query: string): Payload => ({
	id,
	channel,
	realm: 'notebook',
	cells: (at) =>
		`\`\`\`sql ${id.replaceAll('-', '_')}\n${query
			.replaceAll(`'TEXT'`, () => `'${markup(at)}'`)
			.replaceAll(`"TEXT"`, () => `"${markup(at).replaceAll('"', '""')}"`)}\n\`\`\`\n`,
	control: writtenInPage(markup)
});

const file = (id: string, channel: string, rest: Pick<Payload, 'cells' | 'front'>): Payload => ({
	id,
	channel,
	realm: 'notebook',
	control: writtenInPage(markup),
	...rest
});

/** What the page says of a notebook and its cells: names, errors, values, console texts. */
export const notebook: readonly Payload[] = [
	told('nb-error', 'error message', 'throw new Error(TEXT)'),
	told('nb-error-name', 'error message', `throw Object.assign(new Error('x'), { name: TEXT, stack: 'x' })`),
	told('nb-thrown', 'error message', 'throw TEXT'),
	told('nb-log', 'console text', 'console.log(TEXT)\n1'),
	told('nb-value', 'value', 'TEXT'),
	told('nb-key', 'value', '({ [TEXT]: 1 })'),
	told('nb-map', 'value', 'new Map([[TEXT, new Set()]])'),
	told('nb-function', 'value', `Object.defineProperty(() => 1, 'name', { value: TEXT })`),
	told('nb-rows', 'table', '[{ [TEXT]: 1 }, { x: 2 }]'),
	asked('nb-sql-error', 'error message', `SELECT error('TEXT')`),
	asked('nb-sql-cast', 'error message', `SELECT 'TEXT'::INTEGER`),
	asked('nb-sql-column', 'table', `SELECT 'TEXT' AS "TEXT"`),
	asked('nb-sql-struct', 'table', `SELECT {'a': 'TEXT'} AS x, ['TEXT'] AS y, MAP {'TEXT': 1} AS z`),
	asked('nb-sql-enum', 'table', `SELECT 'TEXT'::ENUM('TEXT') AS x`),
	asked('nb-sql-plan', 'plan', `EXPLAIN SELECT 'TEXT' AS "TEXT" FROM hemmelig WHERE markeret <> 'TEXT'`),
	file('nb-cell-name', 'cell name', {
		cells: (at) => `\`\`\`sql ${JSON.stringify(markup(at).replaceAll('`', ''))}\nSELECT 1\n\`\`\`\n`
	}),
	file('nb-flag', 'cell flag', {
		cells: () =>
			`\`\`\`sql nb_flag "<img src=x onerror=__executed=1>"="javascript:__executed=1"\nSELECT 1\n\`\`\`\n`
	}),
	file('nb-fence', 'fence', {
		cells: (at) => `\`\`\`\`ts\n"\`\`\`\\n${act(at).replaceAll('`', "'")}\\n\`\`\`html"\n\`\`\`\`\n`
	}),
	file('nb-title', 'title', {
		front: 'title: "<img src=x onerror=__executed=1> ${secret} [x](javascript:__executed=1)"\n',
		cells: () => '```ts\n"x"\n```\n'
	}),
	file('nb-front', 'front matter', {
		front:
			'purpose: "<img src=x onerror=__executed=1>"\nlegal-basis: "javascript:__executed=1"\nconstructor: { prototype: { executed: 1 } }\n__proto__: { executed: 1, run: auto }\nx: &x [1]\ny: [*x, *x]\n',
		cells: () => '```ts\n"x"\n```\n'
	})
];
