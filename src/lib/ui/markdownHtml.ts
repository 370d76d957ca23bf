import { Marked, type RendererObject } from 'marked';
import { escaped } from '#lib/ui/code/escaped.ts';

/**
 * Markdown as HTML, not yet sanitised. Headings go one step down, since the page's own title is the only
 * first one; a picture from elsewhere becomes its words, since nothing is fetched.
 */
export function markdownHtml(markdown: string, imageText: (alt: string) => string): string {
	const renderer: RendererObject = {
		heading({ tokens, depth }) {
			const level = Math.min(6, depth + 1);
			return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
		},
		image({ href, text }) {
			return href.startsWith('data:image/') ? false : escaped(imageText(text));
		}
	};
	if (markdown.length > mostSigns) return asWritten(markdown);
	try {
		return new Marked({ gfm: true, async: false, renderer }).parse(markdown, { async: false });
	} catch {
		// Quotes and lists that stand thousands deep in each other.
		return asWritten(markdown);
	}
}

/** Of some texts the reader's time grows by the square. */
const mostSigns = 50_000;

const asWritten = (markdown: string): string => `<pre>${escaped(markdown)}</pre>`;
