import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { serverCommand, serverMemory } from './server-command.mjs';

describe('the server', () => {
  it('is started by the image as it is by npm start', () => {
    const dockerfile = readFileSync(new URL('../../../Dockerfile', import.meta.url), 'utf8');
    const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1];
    expect(JSON.parse(command ?? 'null')).toEqual(['node', ...serverCommand]);
    for (const [name, value] of Object.entries(serverMemory)) expect(dockerfile).toContain(` ${name}=${value}`);
  });
});
