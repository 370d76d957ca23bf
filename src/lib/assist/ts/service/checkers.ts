import ts from 'typescript';
import type { NotebookFiles, View } from '#lib/assist/ts/service/notebookFiles.ts';
import { plotForRows, rowsModule } from '#lib/assist/ts/service/plotForRows.ts';

/** Declaration files by name, as `tools/declaredTexts.js` gathers them. */
export type DeclaredTexts = { readonly [name: string]: string };

/** The language service over a notebook's files, once for what is shown and once for what is complained of. */
export function openCheckers(files: NotebookFiles, declared: DeclaredTexts) {
	const known = new Map(
		Object.entries(declared).map(([name, text]) => [`/types/${name}`, plotForRows(name, text)])
	);
	known.set('/types/@observablehq/plot/src/rows.d.ts', rowsModule);
	const registry = ts.createDocumentRegistry(true, '/');
	const open = (view: View) => ts.createLanguageService(hostOf(view, files, known), registry);
	return { seen: open('seen'), checked: open('checked') };
}

/** What answers are made of. */
export type Look = ReturnType<typeof openCheckers> & { readonly files: NotebookFiles };

/**
 * As an analyst would want it: what may be missing is told, pedantry is not. Implicit `any` is on only because
 * an empty array is of no use without it; its complaints are left out (see `remarksOf`).
 */
const settings: ts.CompilerOptions = {
	target: ts.ScriptTarget.ESNext,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	moduleDetection: ts.ModuleDetectionKind.Force,
	lib: ['lib.esnext.d.ts'],
	types: [],
	strict: false,
	strictNullChecks: true,
	strictBindCallApply: true,
	noImplicitAny: true,
	allowUnreachableCode: true,
	allowUnusedLabels: true,
	skipLibCheck: true,
	noEmit: true
};

function hostOf(
	view: View,
	files: NotebookFiles,
	known: ReadonlyMap<string, string>
): ts.LanguageServiceHost {
	const textOf = (path: string) => files.text(path)?.text ?? known.get(path);
	const snapshots = new Map<string, { readonly text: string; readonly snapshot: ts.IScriptSnapshot }>();
	return {
		getCompilationSettings: () => settings,
		getProjectVersion: () => String(files.version),
		getScriptFileNames: () => [...files.paths(view)],
		getScriptVersion: (path) => files.text(path)?.version ?? '0',
		getScriptSnapshot: (path) => {
			const text = textOf(path);
			if (text === undefined) return undefined;
			const last = snapshots.get(path);
			if (last?.text === text) return last.snapshot;
			const snapshot = ts.ScriptSnapshot.fromString(text);
			snapshots.set(path, { text, snapshot });
			return snapshot;
		},
		getCurrentDirectory: () => '/',
		getDefaultLibFileName: () => '/types/lib.esnext.d.ts',
		fileExists: (path) => textOf(path) !== undefined,
		readFile: textOf,
		useCaseSensitiveFileNames: () => true,
		resolveModuleNameLiterals: (names, from) =>
			names.map(({ text }) => ({ resolvedModule: resolved(text, from, textOf) }))
	};
}

/** Where each module of the library lies; nothing else can be imported. */
const modules: { readonly [name: string]: string } = {
	'@observablehq/plot': '/types/@observablehq/plot/src/index.d.ts',
	d3: '/d3.d.ts',
	...Object.fromEntries(
		['d3-array', 'd3-format', 'd3-time', 'd3-time-format'].map((name) => [
			name,
			`/types/@types/${name}/index.d.ts`
		])
	)
};

function resolved(name: string, from: string, textOf: (path: string) => string | undefined) {
	// A cell imports nothing, and Plot asks d3 for types of parts that are not on board.
	if (from.startsWith('/cells/') || (name === 'd3' && from.startsWith('/types/'))) return undefined;
	const path = name.startsWith('/cells/') ? `${name}.ts` : (modules[name] ?? beside(name, from));
	if (path === undefined || textOf(path) === undefined) return undefined;
	const extension = path.endsWith('.d.ts') ? ts.Extension.Dts : ts.Extension.Ts;
	return { resolvedFileName: path, extension };
}

function beside(name: string, from: string): string | undefined {
	if (!from.startsWith('/types/') || !name.startsWith('.')) return undefined;
	return new URL(name.replace(/\.js$/, '.d.ts'), `file://${from}`).pathname;
}
