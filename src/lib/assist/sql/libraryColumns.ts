import type { Column } from '#lib/assist/sql/source.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The columns that a table macro of the library gives whatever it is asked; none for other functions. */
export const libraryColumns = (name: Name): readonly Column[] => columns.get(foldSqlName(name)) ?? [];

const od = 'fra VARCHAR, til VARCHAR, flytninger BIGINT';

const columns: ReadonlyMap<string, readonly Column[]> = new Map(
	Object.entries({
		odMatrix: `${od}, flyttere BIGINT`,
		odMatrixBetween: `${od}, flyttere BIGINT`,
		areaFlows:
			'omraade VARCHAR, indenfor BIGINT, ind BIGINT, ud BIGINT, netto BIGINT, brutto BIGINT, effektivitet DOUBLE, indeslutning DOUBLE',
		odResiduals: `${od}, forventet DOUBLE, residual DOUBLE`,
		gravity: `${od}, befolkning_fra, befolkning_til, afstand, forventet DOUBLE, residual DOUBLE`,
		gravityFit: 'alfa DOUBLE, beta1 DOUBLE, beta2 DOUBLE, gamma DOUBLE, devians DOUBLE, par BIGINT',
		returnMoves: 'omraade VARCHAR, ud BIGINT, tilbage BIGINT, andel DOUBLE',
		lengthOfResidence:
			'tid DOUBLE, under_risiko BIGINT, ophoert BIGINT, censureret BIGINT, andel DOUBLE, nedre DOUBLE, oevre DOUBLE',
		europeanStandardPopulation: 'aldersgruppe VARCHAR, fra_alder INTEGER, til_alder INTEGER, vaegt INTEGER'
	}).map(([name, text]) => [foldSqlName(name), text.split(', ').map(columnOf)])
);

function columnOf(text: string): Column {
	const [name = '', type] = text.split(' ');
	return { name, ...(type !== undefined && { type }) };
}
