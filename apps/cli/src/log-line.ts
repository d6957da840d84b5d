import { randomUUID } from 'node:crypto';
import { sessionSchema } from '@rungs/contracts/session.js';
import { parseQuickLog } from '@rungs/domain/quick-log/parse.js';
import { isKeepableText } from '@rungs/domain/text.js';
import { z } from 'zod';
import { callPatiently, failing } from './api.js';
import { readConfig } from './config.js';
import { exitCodes, Failure } from './failures.js';

const loggedSchema = z.object({ id: z.uuid() });

/**
 * Logs one line. Names and competencies are looked up where the lists are, in the web app: here a tag that is not a
 * kind or a step stays in the title, and can be read there.
 */
export async function logLine(line: string): Promise<void> {
  if (!isKeepableText(line)) throw new Failure('The line holds a character that cannot be kept.', exitCodes.usage);
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const { title, occurredOn, kind, step, before, after, unit } = parseQuickLog(line, {
    today: localDay(new Date()),
    competencies: [],
    people: [],
    kpis: [],
    locale,
  });
  if (title === '') throw new Failure('Write what you did.', exitCodes.usage);
  const config = await readConfig();
  const asked = { method: 'GET', path: '/api/v1/session' } as const;
  const { membership } = await callPatiently(config, asked, sessionSchema).catch(failing);
  if (!membership) throw new Failure('Your token works in no organization.', exitCodes.notSignedIn);
  const kpi = after === null ? undefined : { before, after, unit: unit ?? '' };
  const body = { title, occurredOn, kind, step, kpi, source: 'cli' };
  const path = `/api/v1/people/${membership.personId}/evidence`;
  const request = { method: 'POST', path, body, idempotencyKey: randomUUID() } as const;
  await callPatiently(config, request, loggedSchema).catch(failing);
  const metric = after === null ? '' : `, ${before ?? ''} → ${after}${unit ? ` ${unit}` : ''}`;
  process.stdout.write(`Logged for ${occurredOn}: ${title}${metric}. Only you can see it.\n`);
}

/** The day on the writer's own calendar; `toISOString` would give the day in Greenwich. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
