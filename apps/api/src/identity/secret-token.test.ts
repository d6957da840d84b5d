import { describe, expect, it } from '@jest/globals';
import {
  hashOf,
  newInvitationToken,
  newPersonalToken,
  newSecret,
  organizationOfInvitation,
  organizationOfToken,
} from './secret-token.js';

const organizationId = '0199f0aa-1111-7222-8333-444455556666';

describe('a token', () => {
  it('names the organization it belongs to', () => {
    expect(organizationOfToken(newPersonalToken(organizationId))).toBe(organizationId);
    expect(organizationOfInvitation(newInvitationToken(organizationId))).toBe(organizationId);
  });

  it('of one kind is none of the other', () => {
    expect(organizationOfToken(newInvitationToken(organizationId))).toBeNull();
    expect(organizationOfInvitation(newPersonalToken(organizationId))).toBeNull();
  });

  it.each(['', 'rungs_pat_', `rungs_pat_${organizationId}_x`, newSecret()])('is not %p', (text) => {
    expect(organizationOfToken(text)).toBeNull();
  });
});

describe('a secret', () => {
  it('is never made twice and is not what is kept of it', () => {
    const secret = newSecret();
    expect(newSecret()).not.toBe(secret);
    expect(hashOf(secret).toString('base64url')).not.toBe(secret);
  });
});
