import { isMunicipalityCode, withZero } from '#lib/extract/municipalityCodes.ts';

/**
 * Codes that no municipality has had since the reform of 1 January 2007. Of the 271 before it, 52 codes are still in
 * use and 219 are not; the five of Bornholm were given up in 2003 already. Statistics Denmark, classification
 * "Amter og kommuner", v1:1970 to v3:2006. Of 1974, when two others were merged, nothing is told here.
 */
export const formerMunicipalityCodes: ReadonlySet<string> = new Set(
	`0171 0181 0189 0205 0207 0208 0209 0211 0213 0215 0221 0225 0227 0229 0231 0233 0235 0237 0251 0255
	0257 0261 0263 0267 0271 0301 0303 0305 0307 0309 0311 0313 0315 0317 0319 0321 0323 0325 0327 0331
	0333 0335 0337 0339 0341 0343 0345 0351 0353 0355 0357 0359 0361 0363 0365 0367 0369 0371 0373 0375
	0377 0379 0381 0383 0385 0387 0389 0391 0393 0395 0397 0401 0403 0405 0407 0409 0421 0423 0425 0427
	0429 0431 0433 0435 0437 0439 0441 0443 0445 0447 0449 0451 0471 0473 0475 0477 0481 0483 0485 0487
	0489 0491 0493 0495 0497 0499 0501 0503 0505 0507 0509 0511 0513 0515 0517 0519 0521 0523 0525 0527
	0529 0531 0533 0535 0537 0539 0541 0543 0545 0551 0553 0555 0557 0559 0565 0567 0569 0571 0577 0601
	0603 0605 0609 0611 0613 0617 0619 0623 0625 0627 0629 0631 0651 0653 0655 0659 0663 0667 0669 0673
	0675 0677 0679 0681 0683 0685 0701 0703 0705 0709 0711 0713 0715 0717 0719 0721 0723 0725 0729 0731
	0733 0735 0737 0739 0743 0745 0747 0749 0761 0763 0765 0767 0769 0771 0775 0777 0781 0783 0785 0789
	0793 0801 0803 0805 0807 0809 0811 0815 0817 0819 0821 0823 0827 0829 0831 0833 0835 0837 0839 0841
	0843 0845 0847 0861`.split(/\s+/)
);

/** Codes that have been two municipalities', and whose they were before the reform. */
export const reusedMunicipalityCodes: ReadonlyMap<string, string> = new Map([
	['0707', 'Grenaa'],
	['0849', 'Aabybro']
]);

/** A code that no municipality has had since the reform; its zero may be lost. */
export const isFormerMunicipality = (code: string): boolean => formerMunicipalityCodes.has(withZero(code));

/** A code of today or of before the reform; its zero may be lost. */
export const isMunicipalityOfEither = (code: string): boolean =>
	isMunicipalityCode(code) || isFormerMunicipality(code);

/** Whose the code was before the reform, where it is another municipality's now; its zero may be lost. */
export const earlierHolderOf = (code: string): string | undefined =>
	reusedMunicipalityCodes.get(withZero(code));
