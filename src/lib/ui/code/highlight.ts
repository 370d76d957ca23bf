import hljs from 'highlight.js/lib/core';
import markdown from 'highlight.js/lib/languages/markdown';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { escaped } from '#lib/ui/code/escaped.ts';

export type CodeLanguage = 'sql' | 'typescript' | 'markdown' | 'yaml';

const highlighter = hljs.newInstance();
highlighter.registerLanguage('markdown', markdown);
highlighter.registerLanguage('sql', sql);
highlighter.registerLanguage('typescript', typescript);
highlighter.registerLanguage('yaml', yaml);

/**
 * Code as HTML of spans with classes; every character of the source is escaped by the highlighter. Its time
 * grows by the square of a line without breaks, of blank lines and of some long texts: those stay without colours.
 */
export function highlight(source: string, language: CodeLanguage): string {
	if (source.length > mostSigns || unbroken.test(source)) return escaped(source);
	return highlighter.highlight(source, { language, ignoreIllegals: true }).value;
}

const mostSigns = 20_000;
const unbroken = /[^\n]{1001}|\s{500}/;
