import { sampleOf, type Sample } from '#lib/workspace/sample.ts';
import stays from '../../notebooks/bliver-de-boende.kladde.md?raw';
import patterns from '../../notebooks/flyttemoenstre.kladde.md?raw';
import steps from '../../notebooks/fra-adresser-til-flytninger.kladde.md?raw';
import capital from '../../notebooks/hovedstaden.kladde.md?raw';
import months from '../../notebooks/maaned-for-maaned.kladde.md?raw';

/** The notebooks that come with the app, the tutorial first. */
export const samples: readonly Sample[] = [patterns, capital, steps, stays, months].map(sampleOf);
