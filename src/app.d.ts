// No import and no export here: in a module the line below would extend one instead of declaring one.
declare module '*?realm' {
	const script: string;
	export default script;
}

declare module '*?declared' {
	const texts: { readonly [name: string]: string };
	export default texts;
}
