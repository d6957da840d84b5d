import { Injectable } from '@nestjs/common';
import type { Locale } from '@rungs/contracts/session.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { type AccountMail, writeMail } from './account-mail.js';

export const invitationDays = 7;
export const resetMinutes = 30;

type Reader = Readonly<{ email: string; locale: Locale }>;

/** Writes the mails in the transaction of what they tell of; they leave after its commit. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly settings: Settings,
    private readonly mailer: Mailer,
    private readonly scope: TenantScope,
    private readonly dataSource: DataSource,
  ) {}

  async invite(
    to: Reader,
    given: Readonly<{ organizationName: string; invitedByName: string; token: string }>,
  ): Promise<void> {
    const { token, ...names } = given;
    await this.send(to, { kind: 'invitation', ...names, link: this.link('invitations', token), days: invitationDays });
  }

  /** A reset belongs to no organization, so it brings its own transaction. */
  async sendReset(db: EntityManager, { email, locale }: Reader, token: string): Promise<void> {
    const mail = { kind: 'password_reset', link: this.link('password-reset', token), minutes: resetMinutes } as const;
    await this.mailer.sendIn(db, { to: email, ...writeMail(mail, locale) });
  }

  async tellOfNewPassword(to: Reader): Promise<void> {
    await this.send(to, { kind: 'password_changed', resetLink: this.link('password-reset') });
  }

  private async send({ email, locale }: Reader, mail: AccountMail): Promise<void> {
    const written = { to: email, ...writeMail(mail, locale) };
    if (this.scope.isOpen) await this.mailer.send(written);
    else await this.dataSource.transaction((db) => this.mailer.sendIn(db, written));
  }

  private link(...path: readonly string[]): string {
    return [this.settings.publicUrl, ...path].join('/');
  }
}
