import { createContext } from 'svelte';
import type { Preferences } from '#lib/workspace/preferences.svelte.ts';

/** Language and colours for every component: `getPreferences().messages.grid…` inside `$derived` or markup. */
export const [getPreferences, setPreferences] = createContext<Preferences>();
