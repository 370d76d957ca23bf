import { fixedWidth } from '#lib/extract/formats/fixedWidth.ts';
import { separatedText } from '#lib/extract/formats/separatedText.ts';
import { serveFormats } from '#lib/extract/formats/serveFormats.ts';

serveFormats({ text: separatedText, 'fixed-width': fixedWidth });
