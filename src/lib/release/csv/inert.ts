/**
 * A text that a spreadsheet would run as a formula is begun with an apostrophe, which spreadsheets read as
 * "text follows". A sign that stands alone runs nothing: `-` is how Statistics Denmark writes zero. Of the
 * wide signs some spreadsheets make plain ones.
 */
export const inert = (text: string): string =>
	/^[=+\-@＝＋－＠].|^[\t\r\n]/su.test(text) ? `'${text}` : text;
