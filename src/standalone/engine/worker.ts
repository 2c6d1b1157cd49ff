import { serve, type Line } from './serve';

/** A worker speaks through its global scope, which the DOM's types take for a window. */
serve(globalThis as unknown as Line);
