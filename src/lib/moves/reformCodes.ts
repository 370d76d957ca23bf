import { formerMunicipalityCodes, reusedMunicipalityCodes } from '#lib/extract/formerMunicipalityCodes.ts';
import { municipalityCodes } from '#lib/extract/municipalityCodes.ts';

/** A code that no municipality has had since the reform of 1 January 2007; its zero may be lost. */
export const isFormerMunicipality = (code: string): boolean => formerMunicipalityCodes.has(withZero(code));

/** A code of today or of before the reform. */
export const isMunicipalityOfEither = (code: string): boolean =>
	municipalityCodes.has(withZero(code)) || isFormerMunicipality(code);

/** Whose the code was before the reform, where it is another municipality's now. */
export const earlierHolderOf = (code: string): string | undefined =>
	reusedMunicipalityCodes.get(withZero(code));

const withZero = (code: string) => (/^\d{3}$/.test(code) ? `0${code}` : code);
