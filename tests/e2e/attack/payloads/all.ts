import type { Browser } from '../batch.ts';
import type { Payload } from '../payload.ts';
import { fetching } from './fetching.ts';
import { output } from './output.ts';

/** Every list by the name of its file. */
const lists: { readonly [file: string]: readonly Payload[] } = { fetching, output };

/** What a browser has the channels for; `KLADDE_ATTACK` leaves in only files and ids that contain it. */
export const payloadsFor = (browser: Browser): readonly Payload[] =>
	Object.entries(lists).flatMap(([file, payloads]) =>
		payloads.filter(
			({ id, without }) =>
				without?.includes(browser) !== true && `${file}/${id}`.includes(process.env.KLADDE_ATTACK ?? '')
		)
	);
