import hljs from 'highlight.js/lib/core';
import markdown from 'highlight.js/lib/languages/markdown';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';

export type CodeLanguage = 'sql' | 'typescript' | 'markdown' | 'yaml';

const highlighter = hljs.newInstance();
highlighter.registerLanguage('markdown', markdown);
highlighter.registerLanguage('sql', sql);
highlighter.registerLanguage('typescript', typescript);
highlighter.registerLanguage('yaml', yaml);

/** Code as HTML of spans with classes; every character of the source is escaped by the highlighter. */
export const highlight = (source: string, language: CodeLanguage): string =>
	highlighter.highlight(source, { language, ignoreIllegals: true }).value;
