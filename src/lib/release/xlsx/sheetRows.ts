/** Rows that a sheet can hold, its header among them. */
const sheetRows = 1_048_576;

/** Rows of a table that a sheet can hold. */
export const mostSheetRows = sheetRows - 1;
