import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { DIST } from '../../scripts/fresh-build';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

export interface Served {
  readonly origin: string;
  /** Who answers what a page posts to an address. */
  readonly answers: Map<string, (body: string) => Promise<string>>;
  close(): Promise<void>;
}

/** Serves the build on this machine only, at a port that the system chooses. */
export async function serveBuild(): Promise<Served> {
  const answers: Served['answers'] = new Map();
  const server: Server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = answers.get(name);
    if (answer) {
      text(request)
        .then(answer)
        .then(
          (reply) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(reply),
          (error: unknown) => response.writeHead(500).end(String(error)),
        );
      return;
    }
    readFile(path.join(DIST, path.normalize(name))).then(
      (bytes) =>
        response.writeHead(200, { 'Content-Type': TYPES[path.extname(name)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
