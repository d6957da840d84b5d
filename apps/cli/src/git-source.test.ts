import { describe, expect, it } from '@jest/globals';
import { namedByRemote } from './git-source.js';

describe('the name of a repository', () => {
  it.each([
    ['https://github.com/acme/web.git', 'github.com/acme/web'],
    ['https://ana:secret@git.example.com/acme/web/', 'git.example.com/acme/web'],
    ['git@github.com:acme/web.git', 'github.com/acme/web'],
    ['ssh://git@git.example.com:2222/acme/web.git', 'git.example.com/acme/web'],
  ])('of %s is %s', (remote, name) => expect(namedByRemote(remote)).toEqual({ name, url: `https://${name}` }));

  it.each(['/srv/git/web.git', '../web', 'file:///srv/git/web.git'])('is not in %s', (remote) => {
    expect(namedByRemote(remote)).toBeNull();
  });
});
