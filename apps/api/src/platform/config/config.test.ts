import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './config.js';

describe('the environment', () => {
  it('is usable when nothing is set', () => {
    expect(readEnvironment({})).toMatchObject({ NODE_ENV: 'development', HOST: 'localhost', DATABASE_POOL_SIZE: 4 });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '' }).PORT).toBeUndefined();
  });

  it('names what cannot be used', () => {
    expect(() => readEnvironment({ PORT: 'eighty', SMTP_URL: 'mail.example' })).toThrow(
      /PORT[\s\S]*SMTP_URL|SMTP_URL[\s\S]*PORT/,
    );
  });

  it('asks for a secret of its own in production', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://u:p@db/rungs' };
    expect(() => readEnvironment(production)).toThrow(/SECRET/);
    expect(readEnvironment({ ...production, SECRET: 'x'.repeat(32) }).SECRET).toHaveLength(32);
  });
});
