import { expect, test } from 'vitest';
import { hostBreaches, hostsIn } from '../../../tools/site/foreignHosts.js';

test('a host is found in every form in which code writes an address', () => {
	const text = [
		`fetch("https://one.example/a")`,
		`new WebSocket('wss://Two.Example:8080')`,
		'`http://three.example/${name}`',
		String.raw`{"u":"https:\/\/four.example"}`,
		`url(//skip) https://one.example/b`,
		`link.href = "//five.example/a.css"; // six.example is a comment`,
		`{ urls: 'stun:seven.example:19302' }`
	].join('\n');
	expect(hostsIn(text)).toEqual([
		'five.example',
		'four.example',
		'one.example',
		'seven.example',
		'three.example',
		'two.example'
	]);
});

test('a host that is put together at run time is named as such', () => {
	expect(hostsIn('fetch(`https://${host}/a`)')).toEqual(['(computed)']);
});

test('licence comments, comments of a document and loopback do not count', () => {
	const text = `/*! see https://a.example */ /** @license https://b.example */ <!-- https://c.example --> http://127.0.0.1:80/`;
	expect(hostsIn(text)).toEqual([]);
});

test('a host that nobody gave a reason for is a breach, and so is a reason that nothing needs', () => {
	const site = new Map([
		['a.js', 'fetch("https://evil.example/")'],
		['b.svg', '<svg xmlns="http://www.w3.org/2000/svg">']
	]);
	expect(hostBreaches(site, { 'www.w3.org': 'a name', 'gone.example': 'was there' })).toEqual([
		'a.js names evil.example',
		'no file names gone.example any more: take it off the list'
	]);
});
