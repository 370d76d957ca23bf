import { expose } from 'comlink';
import { readFile } from '#lib/extract/readFile.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

const worker = { readFile };

/** What the page may ask of the worker. */
export type ReaderWorker = typeof worker;

// A classic script, as realms run it, cannot await at its top.
void connectWorker().then((port) => expose(worker, port));
