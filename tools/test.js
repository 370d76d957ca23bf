import { verifyAndExit } from './verify.js';

await verifyAndExit(['test']);
