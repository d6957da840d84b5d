import { describe, expect, it } from '@jest/globals';
import { writeMail } from './account-mail.js';

const invitation = {
  kind: 'invitation',
  organizationName: 'Fennmark\r\nBcc: everybody@example.com',
  invitedByName: 'Dana',
  link: 'https://rungs.example/invitations/t0ken',
  days: 7,
} as const;

describe('a mail', () => {
  it('is written in the language of its reader', () => {
    expect(writeMail(invitation, 'en').text).toContain('Dana invites you to join Fennmark');
    expect(writeMail(invitation, 'es').text).toContain('Dana te invita a unirte a Fennmark');
  });

  it('holds its link on a line of its own', () => {
    expect(writeMail(invitation, 'en').text.split('\n')).toContain(invitation.link);
  });

  it('has a subject of one line, whatever an organization calls itself', () => {
    expect(writeMail(invitation, 'en').subject).toBe(
      'Dana invites you to Fennmark Bcc: everybody@example.com on Rungs',
    );
  });

  it('tells how long a reset works, and what to do who did not ask for it', () => {
    const { text } = writeMail({ kind: 'password_reset', link: 'https://rungs.example/x', minutes: 30 }, 'es');
    expect(text).toContain('30 minutos');
    expect(text).toContain('no tienes que hacer nada');
  });
});
