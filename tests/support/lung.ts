/**
 * Survival of 228 patients in days, as published with Loprinzi et al., Journal of Clinical Oncology 12, 1994
 * (the data set `lung` of R's package survival): `+` was still alive, `f` is a woman.
 */
const text = `
306 455 1010+ 210 883 1022+ 310f 361f 218 166 170 654f 728f 71 567 144 613 707 61f 88 301 81f 624 371
394 520f 574 118 390 12 473f 26 533 107f 53 122f 814 965+f 93 731f 460 153f 433f 145f 583 95f 303 519
643 765f 735f 189 53 246 689 65 5f 132 687f 345f 444f 223 175 60f 163 65 208f 821+f 428 230 840+ 305f 11
132 226f 426f 705f 363f 11 176 791 95 196+ 167f 806+ 284 641f 147 740+f 163 655 239 88 245f 588+f 30 179
310 477 166f 559+f 450f 364 107 177 156 529+f 11 429 351f 15 181 283 201f 524f 13 212 524 288 363 442
199f 550f 54 558 207 92 60 551+f 543+f 293f 202 353f 511+f 267 511+f 371 387 457 337 201f 404+ 222 62f
458+ 356+f 353 163f 31 340f 229 444+ 315+f 182f 156 329 364+f 291 179 376+f 384+f 268f 292+ 142 413+
266+f 194 320 181 285 301+ 348f 197 382+f 303+ 296+f 180 186f 145f 269+f 300+ 284+ 350f 272+f 292+f
332+f 285f 259+ 110 286 270 81 131 225+ 269 225+ 243+f 279+ 276+f 135 79f 59 240+f 202+f 235+f 105 224+f
239f 237+ 173+f 252+f 221+ 185+ 92+f 13 222+ 192+f 183 211+f 175+f 197+ 203+f 116 188+ 191+ 105+f 174+
177+f
`;

export type Patient = { readonly days: number; readonly died: boolean; readonly sex: 'm' | 'f' };

export const lung: readonly Patient[] = text
	.trim()
	.split(/\s+/)
	.map((patient) => ({
		days: parseInt(patient, 10),
		died: !patient.includes('+'),
		sex: patient.endsWith('f') ? 'f' : 'm'
	}));
