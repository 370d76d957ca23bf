/**
 * A table wider than this is not read. Each column costs a stretch of SQL at the load and a row in the
 * dialog, and no extract that people work with comes near it: it is a matrix, or no table at all.
 */
export const mostColumns = 4096;
