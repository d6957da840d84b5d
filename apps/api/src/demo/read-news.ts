import { Injectable } from '@nestjs/common';
import { NotificationsService } from '../notifications/index.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Calendar } from './calendar.js';
import type { Cast } from './cast.js';

const newsDays = 6;

/** Everybody has read what is older than some days, so that the bell counts what is new and not two years. */
@Injectable()
export class ReadNews {
  constructor(
    private readonly scope: TenantScope,
    private readonly notifications: NotificationsService,
  ) {}

  async of({ organizationId, players }: Cast, calendar: Calendar): Promise<void> {
    const newest = calendar.at(newsDays).toISOString();
    await this.scope.run(organizationId, async () => {
      for (const { actor } of players) await this.readUpTo(actor, newest);
    });
  }

  private async readUpTo(actor: Cast['players'][number]['actor'], newest: string): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.notifications.list(actor, { limit: 100, unread: 'true', ...(cursor && { cursor }) });
      const old = page.items.find(({ happenedAt }) => happenedAt < newest);
      if (old) {
        await this.notifications.read(actor, { ids: null, newestId: old.id });
        return;
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
