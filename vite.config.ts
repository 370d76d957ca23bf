import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { realmScript } from './tools/realmScript.js';

export default defineConfig({
	plugins: [realmScript(), sveltekit()],
	build: { target: 'es2022', chunkSizeWarningLimit: 50_000 },
	server: { fs: { allow: ['notebooks'] } }
});
