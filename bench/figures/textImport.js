import { bareScan, separatedText } from '../extractFiles.js';
import { openNative } from '../openNative.js';

const what = 'whole import of 5 M rows × 6 columns, Danish dialect,';
const onBare = 'bare DuckDB-WASM reading the same rows as UTF-8 with the dialect given';
const common = { unit: /** @type {const} */ ('ms'), repetitions: 5 };

/** @type {import('../figure.js').Figure} */
export const utf8Import = {
	...common,
	name: 'text import utf-8',
	what: `${what} from UTF-8`,
	reference: onBare,
	goal: 1.15,
	open: (lab) => againstBare(lab, 'utf-8')
};

/** @type {import('../figure.js').Figure} */
export const windows1252Import = {
	...common,
	name: 'text import windows-1252',
	what: `${what} from windows-1252`,
	reference: onBare,
	goal: 1.5,
	open: (lab) => againstBare(lab, 'windows-1252')
};

/** @type {import('../figure.js').Figure} */
export const nativeImport = {
	...common,
	name: 'text import native',
	what: `${what} from UTF-8`,
	reference: 'native DuckDB on one thread',
	goal: 2.2,
	async open({ openApp }) {
		const file = await separatedText('utf-8');
		const app = await openApp();
		await app.emptyNotebook();
		const native = await openNative();
		return {
			ours: () => app.timeImport(file),
			reference: () => native.time(`CREATE OR REPLACE TABLE extract AS FROM ${bareScan(file)}`),
			close: async () => {
				await app.close();
				await native.close();
			}
		};
	}
};

/** @param {import('../lab.js').Lab} lab @param {'utf-8' | 'windows-1252'} encoding */
async function againstBare({ openApp, openBare }, encoding) {
	const [file, plain] = [await separatedText(encoding), await separatedText('utf-8')];
	const app = await openApp();
	await app.emptyNotebook();
	const bare = await openBare();
	await bare.register(plain, 'extract.csv');
	return {
		ours: () => app.timeImport(file),
		reference: () => bare.time(`CREATE OR REPLACE TABLE extract AS FROM ${bareScan('extract.csv')}`),
		close: async () => {
			await app.close();
			await bare.close();
		}
	};
}
