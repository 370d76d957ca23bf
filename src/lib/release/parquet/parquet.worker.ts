import { initSync } from 'parquet-wasm/esm/parquet_wasm.js';
import { parquetWriter } from '#lib/release/parquet/parquetWriter.ts';
import { serveFile } from '#lib/release/serveFile.ts';

let writer: ReturnType<typeof parquetWriter> | undefined;

serveFile(async (question) => {
	if (question.do === 'begin-parquet') {
		initSync({ module: question.wasm });
		writer = parquetWriter();
	}
	if (writer === undefined) return { parts: [] };
	if (question.do === 'ipc') return { parts: await writer.add(question.ipc) };
	return { parts: question.do === 'end' ? await writer.end() : [] };
});
