import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export type Asked = Readonly<{ method: string; path: string; headers: IncomingMessage['headers']; body: string }>;
type Answer = Readonly<{ status: number; body: unknown; headers?: Record<string, string> }> | 'hang up';

/** Stands for the server, which lies outside this program. Keeps what it was asked, and answers as the test says. */
export async function fakeServer(answer: (asked: Asked, count: number) => Answer) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const question = { method, path: url, headers, body };
      asked.push(question);
      const given = answer(question, asked.length);
      if (given === 'hang up') return request.socket.destroy();
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
      return response.end(JSON.stringify(given.body));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
