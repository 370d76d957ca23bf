import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { Engine } from '#lib/engine/engine.ts';
import { connectReader } from '#lib/extract/connectReader.ts';
import { contractOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { below, drawFrom, oneOf, type Draw } from '#lib/moves/synthetic/draw.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { utf16, windows1252 } from '../../support/extractText.ts';
import { inFrame } from '../../support/inFrame.ts';

// The same rows written twice: the Danish way for Kladde, in a form that needs no understanding for native DuckDB.

type Row = {
	readonly code: string;
	readonly amount: number | undefined;
	readonly count: number;
	readonly day: readonly [year: number, month: number, day: number] | undefined;
	readonly yes: boolean;
	readonly text: string;
};

const columns =
	"{'kommunekode': 'VARCHAR', 'beløb': 'DOUBLE', 'antal': 'BIGINT', 'dato': 'DATE', 'aktiv': 'BOOLEAN', 'sted': 'VARCHAR'}";
const header = ['kommunekode', 'beløb', 'antal', 'dato', 'aktiv', 'sted'];
const two = (value: number) => String(value).padStart(2, '0');

function rowOf(draw: Draw): Row {
	return {
		code: `0${101 + below(98, draw)}`,
		amount: draw() < 0.1 ? undefined : (below(4_000_000, draw) - 1_000_000) / 100,
		count: below(5000, draw),
		day: draw() < 0.1 ? undefined : [1950 + below(75, draw), 1 + below(12, draw), 1 + below(28, draw)],
		yes: draw() < 0.5,
		text: oneOf(['Søborg', 'Ærø; "øen"', 'Å', 'Høje Gladsaxe', '€ – x'], draw)
	};
}

const quotedWhere = (pattern: RegExp, text: string) =>
	pattern.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const danishNumber = (value: number) =>
	value
		.toFixed(2)
		.replace('.', ',')
		.replace(/\B(?=(\d{3})+,)/g, '.');

const danish = ({ code, amount, count, day, yes, text }: Row) =>
	[
		code,
		amount === undefined ? '..' : danishNumber(amount),
		String(count),
		day === undefined ? '' : `${two(day[2])}-${two(day[1])}-${day[0]}`,
		yes ? 'Ja' : 'Nej',
		quotedWhere(/[;"]/, text)
	].join(';');

const clean = ({ code, amount, count, day, yes, text }: Row) =>
	[
		code,
		amount === undefined ? '' : String(amount),
		String(count),
		day === undefined ? '' : `${day[0]}-${two(day[1])}-${two(day[2])}`,
		String(yes),
		quotedWhere(/[,"]/, text)
	].join(',');

let engine: Engine;
let reader: Reader;

beforeAll(async () => {
	[engine, reader] = await Promise.all([startEngine(), connectReader({ start: inFrame('engine') })]);
});
afterAll(() => {
	reader.close();
	engine.close();
});

const encodings = {
	'windows-1252': windows1252,
	'UTF-8': (text: string) => new TextEncoder().encode(text),
	'UTF-16': (text: string) => utf16(`\uFEFF${text}`, true)
};

it.each(Object.entries(encodings))(
	'a Danish file in %s becomes the table that native DuckDB reads',
	async (kind, encoded) => {
		const draw = drawFrom(kind.length);
		const rows = Array.from({ length: 3000 }, () => rowOf(draw));
		const lines = ['Udtræk – 2024', header.join(';'), ...rows.map(danish), ''];
		const read = await reader.read(new File([encoded(lines.join('\r\n'))], 'udtraek.csv'));
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const contract = contractOf(read.value, 'ind', { chosen: header.map((_, from) => ({ from })) });
		const loaded = valueOf(await engine.importExtract(importOf(contract, [read.value], reader)));
		expect(loaded).toMatchObject({ rows: 3000, rejects: { count: 0 } });
		const native = await commands.nativeCsv([header.join(','), ...rows.map(clean), ''].join('\n'), columns);
		expect(native.error).toBeUndefined();
		const fields = valueOf(await engine.describe('ind')).map(({ name, type }) => `${name} ${type}`);
		expect(fields).toEqual(native.types);
		expect(await rowsIn(engine, 'SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ind')).toEqual(native.rows);
	}
);
