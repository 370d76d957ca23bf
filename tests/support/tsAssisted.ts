import { readFileSync } from 'node:fs';
import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import { openTsService, type TsService } from '#lib/assist/ts/service/openTsService.ts';
import type { ToldCell, ToldTable } from '#lib/assist/ts/service/told.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { textsOf } from '../../tools/declaredTexts.js';

const list = JSON.parse(
	readFileSync(new URL('../../src/lib/assist/ts/service/declared.json', import.meta.url), 'utf8')
) as string[];

/** The language service with all that is declared, as the worker opens it. */
export const tsService = (): TsService => openTsService(textsOf(list));

export const cellId = (id: string): CellId => id as CellId;

/** Cells by name; one whose name begins with `_` has none. */
export const cellsOf = (sources: { readonly [name: string]: string }): readonly ToldCell[] =>
	Object.entries(sources).map(([name, source]) => ({
		id: cellId(name),
		source,
		...(name.startsWith('_') ? {} : { name })
	}));

/** A table of these columns, `name type` each, `!` behind those that are never NULL. */
export const tableOf = (name: string, ...columns: readonly string[]): ToldTable => ({
	name,
	from: 'cell',
	cell: cellId(`sql ${name}`),
	fields: columns.map((column) => {
		const [, field = '', type = '', sure] = /^(\S+) (.*?)(!?)$/.exec(column) ?? [];
		return { name: field, type, nullable: sure === '' };
	})
});

/** The service with these cells and tables told. */
export function told(
	service: TsService,
	sources: { readonly [name: string]: string },
	tables: readonly ToldTable[] = []
): TsService {
	const cells = cellsOf(sources);
	service.take({ language: 'en', order: cells.map(({ id }) => id), cells, tables });
	return service;
}

/** What is remarked, cell by cell: the marked text and the sentence. */
export const remarked = (service: TsService, cell: ToldCell): readonly string[] =>
	service
		.remarks(cell.id)
		.map((one: TypeRemark) => `${one.code} ${cell.source.slice(one.at.start, one.at.end)}: ${one.english}`);
