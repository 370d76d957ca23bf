import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const counted = { skipBlankLines: true, skipComments: true };

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'test-results/', 'bench/out/'] },
	...ts.configs.strict,
	...ts.configs.stylistic,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// The house rules of size: a file is one idea, a function one step.
			'max-lines': ['error', { max: 300, ...counted }],
			'max-lines-per-function': ['error', { max: 40, ...counted }],
			'max-depth': ['error', 3],
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			'prefer-const': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// Shapes are types, interfaces are what has implementations: the author of each says which.
			'@typescript-eslint/consistent-type-definitions': 'off',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			// With unchecked indexes forbidden, an index that is inside by construction has no other spelling.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-empty-function': 'off',
			// Index signatures read as what they are: a record whose keys have a name.
			'@typescript-eslint/consistent-indexed-object-style': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true }
			],
			// Maps and dates of the state are replaced whole, never changed in place.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
		rules: {
			// An answer that nobody waits for is an error that nobody sees.
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		files: ['**/*.d.ts'],
		rules: { '@typescript-eslint/no-extraneous-class': 'off' }
	},
	{
		// A story or a set of examples is as long as it is; a test may run text as the cage does.
		files: ['tests/**'],
		rules: { 'max-lines-per-function': 'off', 'no-new-func': 'off', 'no-eval': 'off' }
	}
);
