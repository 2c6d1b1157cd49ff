import { isMainThread } from 'node:worker_threads';
import { runCommand } from './run-command';

// Built, this file is also the one that the thread runs.
if (isMainThread) runCommand(process.argv.slice(2));
else void import('./answer-order');
