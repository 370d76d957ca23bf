/** How something was reached or asked for, in the listener's own word. */
export type Channel =
	'HTTP' | 'WebSocket' | 'TLS' | 'TCP' | 'UDP' | 'STUN' | 'DNS' | 'browser log' | 'own server';

/** Something that left a page, or was about to: the canary's and the browsers' own logs speak this language. */
export type Contact = {
	readonly channel: Channel;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** Who made it; absent where the trace carries no id. */
	readonly payload?: string;
	readonly secret: boolean;
	/** What was asked, in short. */
	readonly detail: string;
};

export const contactsOf = (contacts: readonly Contact[], payload: string): readonly Contact[] =>
	contacts.filter((contact) => contact.payload === payload);
