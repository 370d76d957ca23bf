import { arrow } from '#lib/extract/formats/arrow.ts';
import { prepareLibrary } from '#lib/extract/formats/columnarLibrary.ts';
import { parquet } from '#lib/extract/formats/parquet.ts';
import { serveFormats } from '#lib/extract/formats/serveFormats.ts';

serveFormats({ parquet, arrow }, prepareLibrary);
