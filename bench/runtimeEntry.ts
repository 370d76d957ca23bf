export { analyse } from '#lib/language/analyse.ts';
export { connectRuntime } from '#lib/runtime/connectRuntime.ts';
