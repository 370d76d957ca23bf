/** Where the hostile text stands, and so whose walls it has to pass. */
export type Realm =
	'cage' | 'output' | 'markdown' | 'sql' | 'input' | 'chart' | 'extract' | 'notebook' | 'message';

/**
 * The canary's addresses for one payload. Each carries the payload's id, so that a contact names who made it;
 * the secret is put in by the text itself, at run time, as a thief would.
 */
export type Addresses = {
	/** `http://127.0.0.x:port/<id>/`, to which a path or query can be added. */
	readonly http: string;
	readonly https: string;
	readonly ws: string;
	/** Host and port that take any bytes over TCP. */
	readonly tcp: string;
	/** Host and port that answer STUN over UDP. */
	readonly udp: string;
	/** A host name that nobody has; asking for it is a contact. Labels may be put before it. */
	readonly host: string;
};

/**
 * How the same attack is made in a page that nobody guards. It must reach the canary there, or prove nothing.
 * In a `script`, the body of an async function, `secret` is the secret's text and `at` the addresses.
 */
export type Control =
	/** A `slow` one starts an engine first, which on a busy machine takes many seconds. */
	| { readonly kind: 'script'; readonly script: (at: Addresses) => string; readonly slow?: true }
	| { readonly kind: 'html'; readonly html: (at: Addresses) => string }
	/** Nothing leaves by this way in any page: `why` is listed beside the result. */
	| { readonly kind: 'none'; readonly why: string };

/** One attack, as data: to add one is to add one to a list in `payloads/`. */
export type Payload = {
	/** Unique, of small letters, digits and hyphens: it is part of addresses and of host names. */
	readonly id: string;
	/** The channel in the field's own word, a row of the table: `fetch`, `WebRTC`, `CSS url()`. */
	readonly channel: string;
	readonly realm: Realm;
	/**
	 * The cells as they stand in a notebook's file. The runner's own cells stand before them: the sql cell
	 * `hemmelig` (the rows of the extract `udtraek`, column `markeret`) and the ts cell `secret` (its first value).
	 */
	readonly cells: (at: Addresses) => string;
	readonly control: Control;
	/** It takes its cage, its page or the others' outputs with it: it gets a notebook and a page of its own. */
	readonly alone?: true;
	/** The cell's language itself refuses to read it, and that is what stops it. Else a text that cannot be read proves nothing. */
	readonly unreadable?: true;
	/** What a person would press in its output: a CSS selector inside the cells' region. */
	readonly press?: string;
	/** Front matter lines, files or extracts that differ from the runner's own. */
	readonly front?: string;
	readonly extract?: { readonly name: string; readonly bytes: () => Promise<Uint8Array> };
	/** Left out where a browser does not have the channel at all. */
	readonly without?: readonly ('chromium' | 'firefox')[];
};
