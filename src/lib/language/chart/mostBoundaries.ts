/** More outlines than a map can show are a mistake. */
export const mostBoundaries = 5_000;
