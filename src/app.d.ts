declare global {
	namespace App {}
}

declare module '*?realm' {
	const script: string;
	export default script;
}

export {};
