import type { ReadColumn } from '#lib/extract/reading.ts';

/** No header and no value: what a separator at each line's end makes. Nobody wants it loaded. */
export const isFiller = ({ header, empty }: ReadColumn): boolean => header.trim() === '' && empty === true;
