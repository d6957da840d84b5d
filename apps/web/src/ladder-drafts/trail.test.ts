import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { back, beginning, forth, onward, type Trail } from './trail.js';

it('goes back to what was, and forth again, any number of times', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 30 }), (edits) => {
      const end = edits.reduce((trail, edit) => onward(trail, edit), beginning('first'));
      let trail: Trail<string> = end;
      for (const was of ['first', ...edits].toReversed()) {
        expect(trail.now).toBe(was);
        trail = back(trail);
      }
      for (let step = 0; step < edits.length; step++) trail = forth(trail);
      expect(trail).toEqual(end);
    }),
  );
});

it('stays at both ends, and forgets what was taken back once something else is done', () => {
  const trail = onward(beginning('a'), 'b');
  expect(forth(trail)).toEqual(trail);
  expect(back(back(trail)).now).toBe('a');
  expect(forth(onward(back(trail), 'c')).now).toBe('c');
});
