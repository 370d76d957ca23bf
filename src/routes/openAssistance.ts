import { noAssistance, type OpenAssistance } from '#lib/workspace/assistance.ts';

/** Help with writing, for every kind of cell that has some. */
export const openAssistance = (): OpenAssistance => noAssistance;
