import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { denmarkOutlines } from './tools/denmarkOutlines.js';
import { writeNotices } from './tools/licences/notices.js';
import { realmScript } from './tools/realmScript.js';

export default defineConfig(({ command }) => {
	// Before SvelteKit looks at what is served as it is.
	if (command === 'build') writeNotices();
	return {
		plugins: [realmScript(), denmarkOutlines(), sveltekit()],
		build: { target: 'es2022', chunkSizeWarningLimit: 50_000 },
		server: { fs: { allow: ['notebooks'] } }
	};
});
