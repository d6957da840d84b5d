import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { Public } from '../policy/route-policy.js';
import { problem } from './problem.js';

@Controller({ version: VERSION_NEUTRAL })
@Public()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process lives. */
  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers, and is of this version. */
  @Get('readyz')
  async ready(): Promise<{ status: 'ready' }> {
    const rows: unknown = await this.dataSource
      .query('select name from migrations order by id desc limit 1')
      .catch(() => undefined);
    const [latest] = Array.isArray(rows) ? (rows as { name: string }[]) : [];
    if (!latest) throw problem(503, 'database_unreachable', 'The database does not answer.');
    if (latest.name !== migrations.at(-1)?.name)
      throw problem(503, 'migrations_differ', 'The database is of another version.');
    return { status: 'ready' };
  }
}
