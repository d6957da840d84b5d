import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import fastifyMultipart from '@fastify/multipart';
import { importLimits } from '@rungs/contracts/people-import.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { invalid, problem } from '../platform/http/problem.js';

export type UploadedFile = Readonly<{ name: string; bytes: Buffer }>;

/** A body that is still to be read. What looks at bodies before the route does (idempotency) sees its length. */
class StreamedFile {
  constructor(
    readonly stream: Readable,
    private readonly length: string | undefined,
  ) {}

  toJSON(): unknown {
    return { length: this.length };
  }
}

/**
 * Files arrive as streams that nobody reads before the route has decided to: other routes keep their small limit on
 * bodies, and a stranger's twenty megabytes are not taken in.
 */
@Injectable()
export class Uploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser('text/csv', (request, payload, done) => {
      done(null, new StreamedFile(payload, request.headers['content-length']));
    });
    await fastify.register(fastifyMultipart, {
      limits: { fileSize: importLimits.bytes, files: 1, fields: 5, fieldSize: 10_000, parts: 6, headerPairs: 20 },
      throwFileSizeLimit: false,
    });
  }
}

/** The one file of a request: a raw body of `text/csv` (named by `x-file-name`), or the first of `multipart/form-data`. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (!part) throw invalid('/file', 'no_file', 'Send a file.');
    return { name: shortName(part.filename), bytes: await read(part.file) };
  }
  if (!(request.body instanceof StreamedFile))
    throw problem(415, 'unsupported_media_type', 'Send the file as text/csv or multipart/form-data.');
  return { name: shortName(decoded(request.headers['x-file-name'])), bytes: await read(request.body.stream) };
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size >= importLimits.bytes) throw problem(413, 'too_large', 'The file has more than 20 megabytes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** For showing only; nothing is ever stored or opened under it. */
function shortName(name: string | undefined): string {
  const printable = (name ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
  return printable.slice(-200).toWellFormed() || 'people.csv';
}

function decoded(header: string | string[] | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(String(header));
  } catch {
    return undefined;
  }
}
