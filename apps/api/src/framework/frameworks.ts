import type { SignalDefinition } from '@rungs/domain/framework/signal-definitions.js';
import { tunedSignals, untuned } from '@rungs/domain/framework/tuning.js';
import type { Tuning } from '@rungs/domain/framework/tuning.types.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Listener } from '../platform/live/listener.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { announce, current } from './framework.queries.js';

const ownWords = <S extends z.ZodType>(words: S) =>
  z.object({ en: words.exactOptional(), es: words.exactOptional() }).exactOptional();
const said = ownWords(z.string());

/** As it is kept. What a later release no longer knows is ignored where the tuning is used. */
export const tuningSchema: z.ZodType<Tuning> = z.object({
  signals: z.record(
    z.string(),
    z.object({ threshold: z.int().exactOptional(), required: z.boolean().exactOptional(), name: said }),
  ),
  practices: z.record(z.string(), z.object({ name: said, guidance: said, prompts: ownWords(z.array(z.string())) })),
  steps: z.record(z.string(), z.object({ name: said })).exactOptional(),
  confirmations: z
    .object({ advance: z.boolean().exactOptional(), revisit: z.boolean().exactOptional() })
    .exactOptional(),
});

/** The framework as one organization has it: its version (0 as it came), what it says otherwise, its signals. */
export type Framework = Readonly<{ version: number; tuning: Tuning; signals: readonly SignalDefinition[] }>;

const mostKept = 2_000;

/**
 * The framework of each organization, remembered: it changes a few times a year and is needed with every page. Every
 * process hears of a change (channel `rungs_framework`); while it cannot hear, it remembers nothing.
 */
@Injectable()
export class Frameworks implements OnModuleInit {
  private readonly kept = new Map<string, Framework>();
  private hearing = false;

  constructor(
    private readonly scope: TenantScope,
    private readonly listener: Listener,
  ) {}

  onModuleInit(): void {
    this.listener.subscribe('rungs_framework', {
      heard: (organizationId) => this.kept.delete(organizationId),
      hearing: (hearing) => {
        this.hearing = hearing;
        this.kept.clear();
      },
    });
  }

  /** Of the organization of the open scope. */
  async current(): Promise<Framework> {
    const { organizationId } = this.scope;
    return this.kept.get(organizationId) ?? this.remember(organizationId, await this.read());
  }

  /** As the database has it, for a change. */
  async read(): Promise<Framework> {
    const [row] = await this.scope.rows<{ number: number; tuning: unknown }>(current);
    const tuning = row ? tuningSchema.parse(row.tuning) : untuned;
    return { version: row?.number ?? 0, tuning, signals: tunedSignals(tuning) };
  }

  /** Part of the change: every process asks again once it is durable, this one before its answer leaves. */
  announce(): void {
    const { organizationId } = this.scope;
    this.scope.send(announce);
    this.scope.afterCommit(() => this.kept.delete(organizationId));
  }

  private remember(organizationId: string, framework: Framework): Framework {
    if (!this.hearing) return framework;
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(organizationId, framework);
    return framework;
  }
}
