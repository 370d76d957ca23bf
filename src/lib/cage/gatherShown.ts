import type { Increment } from '#lib/cage/bridge.ts';
import { most } from '#lib/cage/bridge.ts';
import type { Shown } from '#lib/cage/cage.ts';
import type { Output } from '#lib/cage/output.ts';

export type Gathering = { add(increment: Increment): void; shown(): Shown };

/** Puts together what a run showed, within the bounds that the worker should have kept and may not have. */
export function gatherShown(): Gathering {
	let shown: Shown = { outputs: [], logs: [] };
	let tags = 0;
	return {
		add({ outputs, logs, left }) {
			const kept = outputs.slice(0, most.outputs - shown.outputs.length).filter(hasRoom);
			const lines = logs.slice(0, most.logs - shown.logs.length);
			const missing = {
				outputs: (shown.left?.outputs ?? 0) + left.outputs + outputs.length - kept.length,
				logs: (shown.left?.logs ?? 0) + left.logs + logs.length - lines.length
			};
			shown = {
				outputs: [...shown.outputs, ...kept],
				logs: [...shown.logs, ...lines],
				...(missing.outputs + missing.logs > 0 && { left: missing })
			};
		},
		shown: () => shown
	};

	/** A small result that comes after one too large still has its place. */
	function hasRoom(output: Output): boolean {
		const more = output.kind === 'html' ? output.html.split('<').length - 1 : 0;
		if (tags + more > most.tags) return false;
		tags += more;
		return true;
	}
}
