import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { Outbox } from '../jobs/outbox.js';
import { type Mail, mailSchema, openMail, sealedMailSchema, sealMail } from './mail.js';
import { MailTransport } from './mail-transport.js';

const queue = 'mail';

/**
 * Sends mail later, from the queue: a mail server that is slow or gone holds up no request, and no mail leaves for an
 * act that was undone.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly key: Buffer;

  constructor(
    private readonly outbox: Outbox,
    private readonly jobs: JobHandlers,
    private readonly transport: MailTransport,
    settings: Settings,
  ) {
    this.key = settings.keyFor('mail');
  }

  onModuleInit(): void {
    this.jobs.handle({
      queue,
      payload: sealedMailSchema,
      within: 'none',
      // A mail server may be gone over a long weekend: every ten minutes for three days and more.
      retries: 500,
      concurrency: 2,
      run: (sealed, { jobId }) => this.transport.deliver(openMail(sealed, this.key), jobId),
    });
  }

  /** In the open scope of an organization. */
  send(mail: Mail): Promise<void> {
    return this.outbox.enqueue(queue, this.seal(mail));
  }

  /** In a transaction that belongs to no organization. */
  sendIn(manager: EntityManager, mail: Mail): Promise<void> {
    return this.outbox.enqueueIn(manager, queue, this.seal(mail));
  }

  private seal(mail: Mail): object {
    return sealMail(mailSchema.parse(mail), this.key);
  }
}
