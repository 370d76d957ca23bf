import { serveFormats } from '#lib/extract/formats/serveFormats.ts';
import { spreadsheet } from '#lib/extract/formats/spreadsheet.ts';

serveFormats({ spreadsheet });
