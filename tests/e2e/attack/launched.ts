import type { AttackedApp } from './attackedApp.ts';
import type { Contact } from './contact.ts';
import type { UnguardedBrowser } from './runControls.ts';
import type { Secret } from './secret.ts';

/** What a browser's own log is read for. */
export type LogReading = {
	readonly secret: Secret;
	/** Whom the browser may ask: host and port of the app, or of the controls. */
	readonly own: readonly string[];
	/** Whose door has this port. */
	readonly payloadAt: (port: number) => string | undefined;
};

/** A browser that was started for the attacks and writes down whom it asks for. */
export type Launched = {
	unguarded(): Promise<UnguardedBrowser>;
	/** The app in a page of its own; all of them share what the browser keeps for the app. */
	openApp(address: string, secret: Secret): Promise<AttackedApp>;
	/** Ends the browser and reads its own log. */
	close(reading: LogReading): Promise<readonly Contact[]>;
};
