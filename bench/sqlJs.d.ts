/** As much of its interface as the bench calls; the package has no types of its own. */
declare module 'sql.js' {
	type Value = string | number;
	export interface Statement {
		run(values: readonly Value[]): void;
		free(): void;
	}
	export interface Database {
		run(sql: string): void;
		prepare(sql: string): Statement;
		exec(sql: string): readonly { readonly values: readonly (readonly Value[])[] }[];
	}
	export default function initSqlJs(options: {
		locateFile(file: string): string;
	}): Promise<{ readonly Database: new () => Database }>;
}
