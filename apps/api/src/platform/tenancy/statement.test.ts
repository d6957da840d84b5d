import { describe, expect, it } from '@jest/globals';
import { type Held, joined, type Prepared, prepared, together, tookRows } from './statement.js';

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

describe('rows for a statement that takes many', () => {
  const tally = { name: 'tally', text: 'update …', writes: 'a', takes: 'rows', key: 'person' } as const;
  const held = (...rows: object[]): Held => ({ ...tally, organizationId: 'o', rows: rows.map((row) => ({ ...row })) });

  it('are taken into one that waits', () => {
    const waiting = held({ person: 'ada', n: 1 });
    expect(tookRows(waiting, held({ person: 'grace', n: 2 }))).toBe(true);
    expect(prepared(waiting).values).toEqual(['o', '[{"person":"ada","n":1},{"person":"grace","n":2}]']);
  });

  it('are not when it would change the same row twice', () => {
    expect(tookRows(held({ person: 'ada' }), held({ person: 'ada' }))).toBe(false);
  });

  it('are not taken into another statement, or one of single values', () => {
    expect(tookRows(held({ person: 'ada' }), { ...held({ person: 'grace' }), name: 'other' })).toBe(false);
    expect(tookRows(tell, tell)).toBe(false);
    expect(tookRows(undefined, tell)).toBe(false);
  });

  it('leave in portions', () => {
    const waiting = held(...Array.from({ length: 500 }, (_, person) => ({ person })));
    expect(tookRows(waiting, held({ person: 'ada' }))).toBe(false);
  });
});

describe('a lone read of several askers', () => {
  it('is asked once for each of their rows of values, and says whose answer is whose', () => {
    const page = {
      name: 'page',
      valueTypes: ['uuid', 'date'],
      text: 'select x from t where o = $1 and p = $2 and d > $3',
    };
    const { name, text } = together(page);
    expect(name).toBe('page together');
    expect(text).toContain('json_to_recordset($2) as asked (n integer, v2 uuid, v3 date)');
    expect(text).toContain('(select x from t where o = $1 and p = asked.v2 and d > asked.v3)');
    expect(together(page)).toBe(together(page));
  });
});
