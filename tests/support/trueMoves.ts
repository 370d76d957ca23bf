import type { TrueSpell } from '#lib/moves/registerFaults.ts';
import { dayOf, type Day } from '#lib/moves/synthetic/days.ts';

/** A move as it must come out; `together` is what those who moved as one have in common. */
export type TrueMove = {
	readonly person: string;
	readonly dato: string;
	readonly art: string;
	readonly fra_adresse: string | null;
	readonly til_adresse: string | null;
	readonly administrativ: boolean;
	readonly kode_foer_2007: boolean;
};

/** What happened, told from the true spells: sorted by person and start, none overlapping, no address twice in a row. */
export function trueMoves(spells: readonly TrueSpell[], coverage: 'part' | 'country'): readonly TrueMove[] {
	const [out, into] = coverage === 'country' ? ['udvandring', 'indvandring'] : ['fraflytning', 'tilflytning'];
	const moves: TrueMove[] = [];
	spells.forEach((spell, index) => {
		const [last, next] = [spells[index - 1], spells[index + 1]];
		const before = last?.person === spell.person ? last : undefined;
		const isLast = next?.person !== spell.person;
		if (before !== undefined && before.to === spell.from) {
			if (spell.renames !== true)
				moves.push(
					move(spell.from!, before.kommune === spell.kommune ? 'inden for' : 'mellem', before, spell)
				);
		} else if (spell.from !== undefined) {
			const born = before === undefined && spell.from === spell.person.born;
			moves.push(move(spell.from, born ? 'fødsel' : into, undefined, spell));
		}
		const { status } = spell.person;
		if (isLast && spell.to !== undefined)
			moves.push(
				move(spell.to, status === '90' ? 'død' : status === '80' ? 'udvandring' : out, spell, undefined)
			);
		else if (!isLast && spell.to !== next!.from) moves.push(move(spell.to!, out, spell, undefined));
	});
	return moves;
}

function move(day: Day, art: string, from: TrueSpell | undefined, to: TrueSpell | undefined): TrueMove {
	const streets = [from, to].map((spell) => Number(spell?.address.street ?? 0));
	const isOld = ({ kommune }: TrueSpell, since: Day | undefined) =>
		(kommune === '0707' || kommune === '0849') && (since ?? -Infinity) < dayOf(2007, 1, 1);
	return {
		person: (from ?? to)!.person.number,
		dato: new Date(day * 86_400_000).toISOString().slice(0, 10),
		art,
		fra_adresse: from === undefined ? null : addressText(from),
		til_adresse: to === undefined ? null : addressText(to),
		administrativ: streets.some((street) => street >= 9900),
		kode_foer_2007: (from !== undefined && isOld(from, from.from)) || (to !== undefined && isOld(to, day))
	};
}

function addressText({ kommune, address: { street, house, floor, door } }: TrueSpell): string {
	return `${kommune} ${street} ${house}${floor + door === '' ? '' : ` ${floor} ${door}`}`;
}
