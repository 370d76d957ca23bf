import type { Span, SyntaxFault } from '#lib/language/analysis.ts';

export type PlacedFault = { readonly fault: SyntaxFault; readonly at: Span };
