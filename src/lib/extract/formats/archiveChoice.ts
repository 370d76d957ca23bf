import type { Member } from '#lib/extract/formats/archive.ts';

/** Files of these kinds are no tables, or not ones that are read here. */
const otherwise =
	/\.(?:pdf|docx?|pptx?|rtf|html?|xsd|xslt?|png|jpe?g|gif|svg|webp|tiff?|mp[34]|zip|7z|rar|tar|exe|dll|py|r|js|shp|shx|dbf|prj|cpg|md)$/i;
const tables =
	/\.(?:csv|tsv|tab|txt|dat|asc|prn|fwf|json|jsonl|ndjson|geojson|topojson|parquet|arrow|feather|ipc|xlsx?|xlsm|xlsb|ods)(?:\.gz)?$/i;
const explanation = /read.?me|l[æa]s.?mig|licen[sc]e/i;

/** The members that may be tables: no folders, nothing that systems leave behind. */
export const possibleTables = (members: readonly Member[]): readonly Member[] =>
	members.filter(({ path }) => !isLeftBehind(path) && !otherwise.test(path));

/** The first that looks like a table by its name, else the first at all. */
export const likeliestTable = (members: readonly Member[]): Member | undefined =>
	members.find(({ path }) => tables.test(path) && !explanation.test(path)) ?? members[0];

const isLeftBehind = (path: string) =>
	path.startsWith('__MACOSX/') || /(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini)$/i.test(path);
