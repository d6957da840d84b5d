import type { Locale } from '@rungs/contracts/session.js';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Mailer } from '../platform/mail/mailer.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { dayInWords, type FeedbackMail, onOneLine, writeFeedbackMail } from './feedback-mail.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { LinkTokens } from './link-tokens.js';

type Reader = Readonly<{ personId: string; name: string; email: string | null; locale: Locale | null }>;
export type ToMail = Pick<
  FeedbackRequest,
  'id' | 'personId' | 'askedId' | 'outsideName' | 'outsideEmail' | 'outsideLocale' | 'expiresOn'
>;

/** The address and the language of those who can sign in; the name of everybody who is still here. */
const readers: Statement = {
  name: 'feedback.mail-readers',
  text: `
    select p.id as "personId", p.name, a.email, a.locale
    from people p
    left join memberships m on m.organization_id = p.organization_id and m.person_id = p.id and m.deactivated_at is null
    left join accounts a on a.id = m.account_id
    where p.organization_id = $1 and p.id = any ($2::uuid[]) and p.deactivated_at is null`,
};

/** Written in the transaction of what they tell of; they leave after its commit. */
@Injectable()
export class FeedbackMails {
  constructor(
    private readonly scope: TenantScope,
    private readonly mailer: Mailer,
    private readonly links: LinkTokens,
    private readonly settings: Settings,
  ) {}

  /** For somebody outside, their only way to the question. */
  async ask(request: ToMail): Promise<void> {
    await this.toAsked(request, 'asked_outside');
  }

  async remind(request: ToMail): Promise<void> {
    await this.toAsked(request, request.askedId === null ? 'reminder_outside' : 'reminder');
  }

  /** Tells whoever asked that nothing more will come. */
  async over({ personId, askedId, outsideName }: ToMail): Promise<void> {
    const people = await this.people([personId, askedId]);
    const [asker, asked] = [people.get(personId), outsideName ?? people.get(askedId ?? '')?.name];
    if (asker?.email && asker.locale && asked !== undefined)
      await this.send(asker.email, asker.locale, {
        kind: 'over',
        name: onOneLine(asker.name),
        asked: onOneLine(asked),
        link: this.page,
      });
  }

  private async toAsked(request: ToMail, kind: 'asked_outside' | 'reminder_outside' | 'reminder'): Promise<void> {
    const { id, personId, askedId, outsideName, outsideEmail, outsideLocale, expiresOn } = request;
    const people = await this.people([personId, askedId]);
    const asker = people.get(personId);
    const to =
      askedId === null ? { name: outsideName, email: outsideEmail, locale: outsideLocale } : people.get(askedId);
    // Whoever has left is neither reminded, nor does anybody wait for them any more.
    if (!asker || !to?.name || !to.email || !to.locale) return;
    await this.send(to.email, to.locale, {
      ...{ kind, name: onOneLine(to.name), asker: onOneLine(asker.name), until: dayInWords(expiresOn, to.locale) },
      link: askedId === null ? this.links.addressOf(id) : this.page,
    });
  }

  private get page(): string {
    return `${this.settings.publicUrl}/feedback`;
  }

  private async people(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Reader>> {
    const rows = await this.scope.rows<Reader>(readers, [ids.filter((id) => id !== null)]);
    return new Map(rows.map((reader) => [reader.personId, reader]));
  }

  private async send(to: string, locale: Locale, mail: FeedbackMail): Promise<void> {
    await this.mailer.send({ to, ...writeFeedbackMail(mail, locale) });
  }
}
