import type { StatedPolicy } from '#lib/workspace/receipt/evidence.ts';

/** The policies as the documents state them: the page as it stands, the realms' documents as they are served. */
export async function policiesOf(realms: string): Promise<readonly StatedPolicy[]> {
	const inRealm = async (realm: 'engine' | 'cage'): Promise<StatedPolicy> => {
		const text = await (await fetch(`${realms}${realm}.html`)).text();
		return { realm, policies: metaPolicies(new DOMParser().parseFromString(text, 'text/html')) };
	};
	return [
		{ realm: 'page', policies: metaPolicies(document) },
		...(await Promise.all([inRealm('engine'), inRealm('cage')]))
	];
}

const metaPolicies = (document: Document): readonly string[] =>
	[...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].map(
		({ content }) => content
	);
