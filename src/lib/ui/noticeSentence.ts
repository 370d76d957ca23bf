import type { Notice } from '#lib/workspace/notice.ts';
import type { Messages } from '#messages/messages.ts';

/** What the app tells above the notebook, in the person's language. */
export function noticeSentence(notice: Notice, { shell, versions }: Messages): string {
	switch (notice.kind) {
		case 'not-run':
			return shell.notRun;
		case 'engine-replaced':
			return shell.engineReplaced;
		case 'start-failed':
			return shell.startFailed(notice.detail);
		case 'part-missing':
			return shell.partMissing;
		case 'no-draft':
			return versions.noDraft[notice.because];
		case 'draft-gone':
			return versions.draftGone;
		case 'not-opened':
			return shell.notOpened[notice.problem.kind](notice.problem.name);
		case 'not-saved':
			return shell.notSaved[notice.problem.kind](notice.problem.name);
	}
}
