/**
 * Advisories that we live with, each with why it does not reach anybody here; docs/dependencies.md has them
 * at length.
 *
 * @type {Readonly<Record<string, string>>} advisory, as `GHSA-…` → answer
 */
export const answers = {};
