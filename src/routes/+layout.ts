import { narrowFrames } from './narrowFrames.ts';

export const prerender = true;
export const ssr = false;

export const load = () => {
	if (typeof document === 'undefined') return;
	narrowFrames();
};
