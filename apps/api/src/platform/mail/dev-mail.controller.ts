import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import { isLoopback } from '../http/loopback.js';
import { Public } from '../policy/route-policy.js';
import { type Mail, mailSchema } from './mail.js';
import { mailDirectory } from './mail-transport.js';

const mostShown = 50;

/**
 * What a trial on one machine would have sent. It shows links that sign people in, so it exists only where the
 * database is embedded and no mail server is set, never in production, and only for a browser on the same machine.
 */
@Controller('dev/mail')
@Public()
export class DevMailController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Req() request: FastifyRequest): Promise<string> {
    const { embedded, production, environment } = this.settings;
    if (!embedded || production || environment.SMTP_URL || !isLoopback(request)) throw new NotFoundException();
    const directory = mailDirectory(environment);
    const names = await readdir(directory).catch(() => []);
    const newest = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .slice(0, mostShown);
    const mails = await Promise.all(
      newest.map(async (name) => mailSchema.parse(JSON.parse(await readFile(join(directory, name), 'utf8')))),
    );
    return page(mails);
  }
}

function page(mails: readonly Mail[]): string {
  const shown = mails.map(
    ({ to, subject, text }) =>
      `<article><h2>${escape(subject)}</h2><p>To ${escape(to)}</p><pre>${linked(text)}</pre></article>`,
  );
  const none = '<p>No mail was sent yet.</p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><h1>Mail</h1>${shown.join('') || none}</html>`;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const linked = (text: string): string =>
  escape(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
