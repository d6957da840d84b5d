import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { exitCodes, Failure } from './failures.js';

/** From RUNGS_TOKEN, from a pipe, or typed unseen. Never an argument: those are in everybody's list of processes. */
export async function readToken(): Promise<string> {
  const given = process.env.RUNGS_TOKEN ?? (process.stdin.isTTY ? await ask() : await text(process.stdin));
  const token = given.trim();
  if (token === '')
    throw new Failure('There is no token. Make one under Settings, and give it on standard input.', exitCodes.usage);
  // Anything else could not be sent as a header, and is not a token.
  if (!/^[\x21-\x7e]+$/u.test(token))
    throw new Failure('This is no token: it holds spaces or unusual signs.', exitCodes.usage);
  return token;
}

async function ask(): Promise<string> {
  process.stderr.write('Personal token (it stays unseen): ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const answer = await lines.question('');
  lines.close();
  process.stderr.write('\n');
  return answer;
}
