import { describe, expect, it } from '@jest/globals';
import { joined, type Prepared } from './statement.js';

const count: Prepared = { name: 'count', text: 'update a set n = $2 where o = $1 and id = $3', values: ['o', 7, 'i'] };
const tell: Prepared = { name: 'tell', text: 'insert into b values ($1, $2)', values: ['o', 'told'] };
const note: Prepared = { name: 'note', text: 'insert into c values ($1, $3, $2)', values: ['o', 'x', 'y'] };

describe('statements that are joined', () => {
  it('are one whose values follow each other, the organization named once', () => {
    expect(joined([count, tell, note])).toEqual({
      name: 'count tell note',
      text:
        'with part_1 as (update a set n = $2 where o = $1 and id = $3), part_2 as (insert into b values ($1, $4)) ' +
        'insert into c values ($1, $6, $5)',
      values: ['o', 7, 'i', 'told', 'x', 'y'],
    });
  });

  it('keep their names apart from others, so that each stays prepared', () => {
    expect(joined([tell, count]).name).not.toBe(joined([count, tell]).name);
    expect(joined([tell, count]).text).not.toBe(joined([count, tell]).text);
  });

  it('stay what they are when there is one', () => {
    expect(joined([tell])).toBe(tell);
    expect(() => joined([])).toThrow('nothing to join');
  });
});
