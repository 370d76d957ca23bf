/**
 * Statistics Denmark's eleven landsdele since 1 January 2007, which are the European Union's NUTS 3 areas
 * and lie each within one region (classification "Regioner, landsdele og kommuner, v1:2007-").
 */
export type Landsdel = { readonly landsdel: string; readonly landsdelsnavn: string };

/** By municipality code. */
export const landsdelOf: ReadonlyMap<string, Landsdel> = new Map([
	...within('DK011', 'Byen København', '0101 0147 0155 0185'),
	...within('DK012', 'Københavns omegn', '0151 0153 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0187'),
	...within('DK013', 'Nordsjælland', '0190 0201 0210 0217 0219 0223 0230 0240 0250 0260 0270'),
	...within('DK014', 'Bornholm', '0400'),
	...within('DK021', 'Østsjælland', '0253 0259 0265 0269 0350'),
	...within('DK022', 'Vest- og Sydsjælland', '0306 0316 0320 0326 0329 0330 0336 0340 0360 0370 0376 0390'),
	...within('DK031', 'Fyn', '0410 0420 0430 0440 0450 0461 0479 0480 0482 0492'),
	...within('DK032', 'Sydjylland', '0510 0530 0540 0550 0561 0563 0573 0575 0580 0607 0621 0630'),
	...within('DK041', 'Vestjylland', '0657 0661 0665 0671 0756 0760 0779 0791'),
	...within('DK042', 'Østjylland', '0615 0706 0707 0710 0727 0730 0740 0741 0746 0751 0766'),
	...within('DK050', 'Nordjylland', '0773 0787 0810 0813 0820 0825 0840 0846 0849 0851 0860')
]);

function within(landsdel: string, landsdelsnavn: string, codes: string): readonly [string, Landsdel][] {
	return codes.split(' ').map((code) => [code, { landsdel, landsdelsnavn }]);
}
