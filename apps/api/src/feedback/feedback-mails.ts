import { Injectable } from '@nestjs/common';
import { Mailer } from '../platform/mail/mailer.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { dayInWords, type FeedbackMail, onOneLine, writeFeedbackMail } from './feedback-mail.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { LinkTokens } from './link-tokens.js';

export type ToMail = Pick<
  FeedbackRequest,
  'id' | 'personId' | 'askedId' | 'outsideName' | 'outsideEmail' | 'outsideLocale' | 'expiresOn'
>;

const asker: Statement = {
  name: 'feedback.asker',
  text: `select name from people where organization_id = $1 and id = $2 and deactivated_at is null`,
};

/** For somebody outside, who has nothing but their mail. Written in the transaction of what it tells of. */
@Injectable()
export class FeedbackMails {
  constructor(
    private readonly scope: TenantScope,
    private readonly mailer: Mailer,
    private readonly links: LinkTokens,
  ) {}

  ask(request: ToMail): Promise<void> {
    return this.send(request, 'asked_outside');
  }

  remind(request: ToMail): Promise<void> {
    return this.send(request, 'reminder_outside');
  }

  private async send(request: ToMail, kind: FeedbackMail['kind']): Promise<void> {
    const { id, personId, outsideName: name, outsideEmail: to, outsideLocale: locale, expiresOn } = request;
    const [by] = await this.scope.rows<{ name: string }>(asker, [personId]);
    // For whoever has left nobody waits any more.
    if (!by || name === null || to === null || locale === null) return;
    const people = { name: onOneLine(name), asker: onOneLine(by.name) };
    const mail = { kind, ...people, link: this.links.addressOf(id), until: dayInWords(expiresOn, locale) };
    await this.mailer.send({ to, ...writeFeedbackMail(mail, locale) });
  }
}
