import { geoJson } from '#lib/extract/formats/geoJson.ts';
import { json } from '#lib/extract/formats/json.ts';
import { jsonLines } from '#lib/extract/formats/jsonLines.ts';
import { serveFormats } from '#lib/extract/formats/serveFormats.ts';
import { topoJson } from '#lib/extract/formats/topoJson.ts';

serveFormats({ json, 'json-lines': jsonLines, geojson: geoJson, topojson: topoJson });
