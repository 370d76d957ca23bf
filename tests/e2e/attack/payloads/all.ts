import type { Browser } from '../batch.ts';
import type { Payload } from '../payload.ts';
import { chart } from './chart.ts';
import { chartCells } from './chartCell.ts';
import { extract } from './extract.ts';
import { fetching } from './fetching.ts';
import { frames } from './frames.ts';
import { inputs } from './input.ts';
import { markdown } from './markdown.ts';
import { messages } from './messages.ts';
import { navigation } from './navigation.ts';
import { network } from './network.ts';
import { notebook } from './notebook.ts';
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
	chartCells,
	sql,
	inputs,
	extract,
	notebook
};

/** What Firefox is attacked with in CI's time; `KLADDE_ATTACK_FULL` takes all. */
const shorter = new Set(['fetching', 'workers', 'realtime', 'output', 'markdown']);

/** What a browser has the channels for; `KLADDE_ATTACK` leaves in only files and ids that contain it. */
export function payloadsFor(browser: Browser): readonly Payload[] {
	const { KLADDE_ATTACK: only = '', KLADDE_ATTACK_FULL: full = '' } = process.env;
	const isShort = browser === 'firefox' && full === '' && only === '';
	return Object.entries(lists).flatMap(([file, payloads]) =>
		payloads.filter(({ id, without, alone }) => {
			if (without?.includes(browser) === true || !`${file}/${id}`.includes(only)) return false;
			return !isShort || (shorter.has(file) && alone !== true);
		})
	);
}
