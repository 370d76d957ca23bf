import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import type { HubSide, HubSides } from '#lib/chart/figures/map/hubSides.ts';

/** Every partner with what came, what went and the difference, the most gross first. */
export function hubTwin(sides: HubSides, { words, nameOf }: Pick<MapWords, 'words' | 'nameOf'>): FigureTwin {
	const into = byPartner(sides.in);
	const out = byPartner(sides.out);
	const partners = [...new Set([...into.keys(), ...out.keys()])]
		.map((partner) => ({ partner, came: into.get(partner) ?? 0, went: out.get(partner) ?? 0 }))
		.sort((one, other) => other.came + other.went - one.came - one.went);
	return {
		rows: partners.length,
		columns: [
			{ name: words.area, type: 'text', values: partners.map(({ partner }) => nameOf(partner)) },
			{ name: words.in, type: 'number', values: partners.map(({ came }) => came) },
			{ name: words.out, type: 'number', values: partners.map(({ went }) => went) },
			{ name: words.net, type: 'number', values: partners.map(({ came, went }) => came - went) }
		]
	};
}

const byPartner = ({ all, partnerOf }: HubSide) => new Map(all.map((flow) => [partnerOf(flow), flow.value]));
