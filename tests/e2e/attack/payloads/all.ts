import type { Browser } from '../batch.ts';
import type { Payload } from '../payload.ts';
import { chart } from './chart.ts';
import { fetching } from './fetching.ts';
import { frames } from './frames.ts';
import { markdown } from './markdown.ts';
import { messages } from './messages.ts';
import { navigation } from './navigation.ts';
import { network } from './network.ts';
import { output } from './output.ts';
import { sql } from './sql.ts';
import { realtime } from './realtime.ts';
import { storage } from './storage.ts';
import { values } from './values.ts';
import { workers } from './workers.ts';

/** Every list by the name of its file. */
const lists: { readonly [file: string]: readonly Payload[] } = {
	fetching,
	network,
	workers,
	frames,
	navigation,
	storage,
	messages,
	values,
	realtime,
	output,
	markdown,
	chart,
	sql
};

/** What a browser has the channels for; `KLADDE_ATTACK` leaves in only files and ids that contain it. */
export const payloadsFor = (browser: Browser): readonly Payload[] =>
	Object.entries(lists).flatMap(([file, payloads]) =>
		payloads.filter(
			({ id, without }) =>
				without?.includes(browser) !== true && `${file}/${id}`.includes(process.env.KLADDE_ATTACK ?? '')
		)
	);
