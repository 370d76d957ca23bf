import { cellIds } from '#lib/notebook/cellIds.ts';
import { countLosses, mostCells, type Import, type Losses } from '#lib/notebook/interchange/carried.ts';
import { noted, scriptOf, type KitPorts } from '#lib/notebook/interchange/exportObservable.ts';
import { frontOf, newFront } from '#lib/notebook/interchange/frontText.ts';
import { cellOfScript, notedCell, type FoundCell } from '#lib/notebook/interchange/kitCell.ts';
import { readKitFile, type KitScript } from '#lib/notebook/interchange/observableFile.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** A Notebook Kit file, of ours or of anybody's. Nothing of it is run. */
export function importObservable(html: string, ports: KitPorts): Import {
	const file = readKitFile(html);
	if (file === undefined) return fail({ kind: 'no-notebook' });
	const { length: count } = file.scripts;
	if (count > mostCells) return fail({ kind: 'too-many-cells', count, most: mostCells });
	const losses = countLosses();
	const nextId = cellIds();
	const cells = file.scripts.map((script): Cell => ({ id: nextId(), ...readScript(script, ports, losses) }));
	const front = frontOf(file.attributes.get(noted));
	const look = ['theme', 'readonly'].filter((name) => file.attributes.has(name));
	if (front === undefined) losses.add('look', look.length, look.join(', '));
	return ok({ notebook: { front: front ?? newFront(file.title), cells }, losses: losses.all() });
}

/** What Kladde noted counts only where it still gives this very script. */
function readScript(script: KitScript, ports: KitPorts, losses: Losses): FoundCell {
	const note = notedCell(script.attributes.get(noted));
	if (note !== undefined && isSameScript(scriptOf(note, ports), script)) return note;
	return cellOfScript(script, losses);
}

function isSameScript(one: KitScript, other: KitScript): boolean {
	const [type, otherType] = [one.attributes.get('type'), other.attributes.get('type')];
	return type === otherType && one.source === other.source;
}
