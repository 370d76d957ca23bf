import { getContext, setContext } from 'svelte';
import type { Taker } from '#lib/workspace/takeOut.ts';

const key = Symbol('taker');

/** Every result below this component is the result of that cell, and leaves as such. */
export const setTaker = (taker: () => Taker): void => void setContext(key, taker);

/** Whoever takes results out here; nobody where what is shown is no cell's result. */
export const getTaker = (): (() => Taker) | undefined => getContext(key);
