import type { Answer, EngineError } from '#lib/engine/engine.ts';
import type { ColumnProfiles } from '#lib/workspace/columnProfiles.svelte.ts';

/** Looks through a table's columns until the function that it gives is called. */
export function lookThrough(
	asked: Answer<ColumnProfiles>,
	{
		found,
		failed
	}: { readonly found: (profiles: ColumnProfiles) => void; readonly failed?: (error: EngineError) => void }
): () => void {
	let closed = false;
	let profiles: ColumnProfiles | undefined;
	void asked.then((answer) => {
		if (!answer.ok) return failed?.(answer.error);
		if (closed) return answer.value.close();
		profiles = answer.value;
		found(profiles);
		void profiles.run();
	});
	return () => {
		closed = true;
		profiles?.close();
	};
}
