// No import and no export here, as in app.d.ts.
declare module '*?denmark' {
	const outlines: import('#lib/chart/figures/map/outlines.ts').Outlines;
	export default outlines;
}
