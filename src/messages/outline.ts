import { inBoth } from '#messages/inBoth.ts';

export const outline = inBoth({
	da: {
		title: 'Overblik',
		show: 'Vis overblik',
		hide: 'Skjul overblik',
		close: 'Luk overblikket',
		toggle: 'Overblik over cellerne',
		contents: 'Indhold',
		graph: 'Sammenhæng',
		views: 'Hvad overblikket viser',
		filter: 'Find en celle eller overskrift',
		found: (count: number) => (count === 1 ? '1 fundet' : `${count} fundet`),
		none: 'Intet passer. Skriv færre bogstaver.',
		empty: 'Notesbogen har ingen celler endnu.',
		beginning: 'Før første overskrift',
		unnamed: 'uden navn',
		reads: (cell: string) => `${cell} læser`,
		readBy: (cell: string) => `${cell} læses af`,
		readsNothing: 'Ingen andre.',
		readByNothing: 'Ingen andre.',
		extract: (name: string) => `Udtræk ${name}`,
		table: (name: string) => `Tabel ${name}`,
		unknown: (name: string) => `${name}: ukendt navn`,
		graphLabel: 'Cellernes sammenhæng',
		graphHelp:
			'Pil ned og op følger en forbindelse, til siden går til naboen, Enter går til cellen. Det, en celle læser, står over den.',
		node: (title: string, state: string, reads: number, readBy: number) =>
			`${title}, ${state}, læser ${reads}, læses af ${readBy}`,
		given: 'givet',
		noEdges: 'Ingen celle læser en anden endnu.',
		folded: (shown: number, all: number, cell: string) =>
			`Viser ${shown} af ${all}: dem nærmest ${cell}. Vælg en anden celle for at se dens omegn.`
	},
	en: {
		title: 'Outline',
		show: 'Show outline',
		hide: 'Hide outline',
		close: 'Close the outline',
		toggle: 'Outline of the cells',
		contents: 'Contents',
		graph: 'Dependencies',
		views: 'What the outline shows',
		filter: 'Find a cell or heading',
		found: (count: number) => (count === 1 ? '1 found' : `${count} found`),
		none: 'Nothing fits. Type fewer letters.',
		empty: 'The notebook has no cells yet.',
		beginning: 'Before the first heading',
		unnamed: 'unnamed',
		reads: (cell: string) => `${cell} reads`,
		readBy: (cell: string) => `${cell} is read by`,
		readsNothing: 'No others.',
		readByNothing: 'No others.',
		extract: (name: string) => `Extract ${name}`,
		table: (name: string) => `Table ${name}`,
		unknown: (name: string) => `${name}: unknown name`,
		graphLabel: 'How the cells depend on each other',
		graphHelp:
			'Down and up follow a connection, left and right go to the neighbour, Enter goes to the cell. What a cell reads stands above it.',
		node: (title: string, state: string, reads: number, readBy: number) =>
			`${title}, ${state}, reads ${reads}, is read by ${readBy}`,
		given: 'given',
		noEdges: 'No cell reads another yet.',
		folded: (shown: number, all: number, cell: string) =>
			`Shows ${shown} of ${all}: those nearest to ${cell}. Choose another cell to see what is around it.`
	}
});
