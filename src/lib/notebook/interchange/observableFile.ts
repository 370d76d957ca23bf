/** One `<script>` of a Notebook Kit file: its attributes as written, and the cell's text as its author wrote it. */
export type KitScript = { readonly attributes: ReadonlyMap<string, string>; readonly source: string };

export type KitFile = {
	readonly title: string;
	/** Of the `<notebook>` itself. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly scripts: readonly KitScript[];
};

/**
 * Reads what the format uses of HTML, as a browser would: tags, attributes, comments, and where the text of a
 * script ends. Nothing where there is no `<notebook>`.
 */
export function readKitFile(html: string): KitFile | undefined {
	const opened = /<notebook(?=[\s>/])/i.exec(html);
	if (opened === null) return undefined;
	const outer = tagAt(html, opened.index);
	const scripts: KitScript[] = [];
	let title = titleIn(html.slice(0, opened.index));
	const next = /<!--|<(script|title|\/notebook)(?=[\s>/])/gi;
	next.lastIndex = outer.end;
	for (let found = next.exec(html); found !== null; found = next.exec(html)) {
		const name = found[1]?.toLowerCase();
		if (name === '/notebook') break;
		if (name === undefined) {
			next.lastIndex = past(html, '-->', found.index + 4);
			continue;
		}
		const tag = tagAt(html, found.index);
		const end = name === 'script' ? scriptEnd(html, tag.end) : textEnd(html, '</title', tag.end);
		const text = html.slice(tag.end, end).replace(/\r\n?/g, '\n');
		if (name === 'script') scripts.push({ attributes: tag.attributes, source: fromScriptText(text) });
		else if (title === '') title = decode(text);
		next.lastIndex = past(html, '>', end);
	}
	return { title: title.replace(/\s+/g, ' ').trim(), attributes: outer.attributes, scripts };
}

/** The file that holds these cells; read back, each has the same text but for carriage returns. */
export function printKitFile({ title, attributes, scripts }: KitFile): string {
	const cells = scripts.map(
		(script) => `  <script${printAttributes(script.attributes)}>${toScriptText(script.source)}</script>\n`
	);
	const head = `<!doctype html>\n<notebook${printAttributes(attributes)}>\n  <title>${encode(title)}</title>\n`;
	return `${head}${cells.join('')}</notebook>\n`;
}

/** Whether a text could not be told from the end of a script: HTML reads on past `<!-- … <script`. */
export function opensScriptInComment(source: string): boolean {
	const comment = source.indexOf('<!--');
	return comment !== -1 && /<script/i.test(source.slice(comment));
}

/** `</script` is written `<\/script`, and one that is already written so with one more backslash. */
function toScriptText(source: string): string {
	const escaped = source.replace(/<(?=\\*\/script(?:[\s>/]|$))/gi, '<\\');
	const lines = escaped.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
	return `\n${lines.join('\n')}\n  `;
}

function fromScriptText(text: string): string {
	const lines = text.split('\n');
	if (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
	if (lines[0]?.trim() === '') lines.shift();
	const source = lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
	return source.replace(/<\\(?=\\*\/script(?:[\s>/]|$))/gi, '<');
}

type Tag = { readonly attributes: ReadonlyMap<string, string>; readonly end: number };

const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/** The first of two attributes of one name counts. */
function tagAt(html: string, start: number): Tag {
	const attributes = new Map<string, string>();
	let end = start + (/^<[a-z]+/i.exec(html.slice(start, start + 12))?.[0].length ?? 1);
	for (;;) {
		attribute.lastIndex = end;
		const found = attribute.exec(html);
		if (found === null) break;
		end = attribute.lastIndex;
		const name = found[1]!.toLowerCase();
		if (!attributes.has(name)) attributes.set(name, decode(found[2] ?? found[3] ?? found[4] ?? ''));
	}
	return { attributes, end: past(html, '>', end) };
}

const past = (html: string, sign: string, from: number): number => {
	const found = html.indexOf(sign, from);
	return found === -1 ? html.length : found + sign.length;
};

function textEnd(html: string, closing: string, from: number): number {
	const found = html.slice(from).search(new RegExp(`${closing}(?=[\\s>/])`, 'i'));
	return found === -1 ? html.length : from + found;
}

/** The HTML standard's script data: within `<!--`, a `<script` takes the next `</script` for its own. */
function scriptEnd(html: string, from: number): number {
	const sign = /<!--|-->|<(\/?)script(?=[\s>/])/gi;
	sign.lastIndex = from;
	let within: 'nothing' | 'comment' | 'script' = 'nothing';
	for (let found = sign.exec(html); found !== null; found = sign.exec(html)) {
		const closes = found[1] === '/';
		if (found[0] === '-->') within = 'nothing';
		else if (found[0] === '<!--') {
			if (within === 'nothing') within = 'comment';
			// `<!-->` and `<!--->` open and close at once.
			sign.lastIndex = found.index + 2;
		} else if (closes && within !== 'script') return found.index;
		else if (closes) within = 'comment';
		else if (within === 'comment') within = 'script';
	}
	return html.length;
}

function titleIn(html: string): string {
	const opened = /<title(?=[\s>/])/i.exec(html);
	if (opened === null) return '';
	const { end } = tagAt(html, opened.index);
	const closing = textEnd(html, '</title', end);
	return closing === html.length ? '' : decode(html.slice(end, closing));
}

const printAttributes = (attributes: ReadonlyMap<string, string>): string =>
	[...attributes].map(([name, value]) => ` ${name}="${encode(value)}"`).join('');

const encode = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00A0']
]);

function decode(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
		if (name !== undefined) return named.get(String(name).toLowerCase()) ?? all;
		const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
			? String.fromCodePoint(code)
			: '\uFFFD';
	});
}
