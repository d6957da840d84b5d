import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.js';

const utf8 = (text: string) => Buffer.from(text);
const cells = async (bytes: Uint8Array) => (await readTable(bytes)).rows.map((row) => row.cells);

describe('reading a table', () => {
  it.each([
    ['UTF-8', utf8('Name\nZoë'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\u{FEFF}Name\nZoë'), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from('\u{FEFF}Name\nZoë', 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', Buffer.from('Name\nZoë', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.from('\u{FEFF}Name\nZoë', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 BE without', Buffer.from('Name\nZoë', 'utf16le').swap16(), 'utf-16be'],
    ['Latin-1', Buffer.from('Name\nZoë', 'latin1'), 'windows-1252'],
  ])('finds out the encoding: %s', async (_, bytes, encoding) => {
    expect(await readTable(bytes)).toMatchObject({ encoding, header: ['Name'], rows: [{ row: 2, cells: ['Zoë'] }] });
  });

  it('leaves one broken byte broken, rather than every accent of the file', async () => {
    const bytes = Buffer.concat([utf8('Name\nZoë\nÁlvaro\nJos'), Buffer.from([0xe9]), utf8('\n')]);
    expect(await cells(bytes)).toEqual([['Zoë'], ['Álvaro'], ['Jos\u{FFFD}']]);
  });

  it.each([',', ';', '\t', '|'])(
    'finds out that %j stands between cells, also when quoted headers hold others',
    async (sign) => {
      const { delimiter, header } = await readTable(utf8(`"Name, or; so|\t,,,,"${sign}Title\nAda${sign}Engineer`));
      expect([delimiter, header]).toEqual([sign, ['Name, or; so|\t,,,,', 'Title']]);
    },
  );

  it('keeps what is quoted: delimiters, quotes and line ends', async () => {
    expect(await cells(utf8('A,B\r\n"x, ""y""\r\nz",=1+1\r\n'))).toEqual([['x, "y"\r\nz', '=1+1']]);
  });

  it('keeps a stray quote inside a cell', async () => {
    expect(await cells(utf8('A,B\nBob "Bo" Lee,5" disk\n'))).toEqual([['Bob "Bo" Lee', '5" disk']]);
  });

  it('numbers rows as a spreadsheet does, blank ones counted', async () => {
    expect((await readTable(utf8('A,B\n\n1,2\n , \n3,4\n'))).rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('takes rows of any length and names columns that have no name', async () => {
    expect(await readTable(utf8('A,,C\n1\n1,2,3,4\n'))).toMatchObject({
      header: ['A', 'Column 2', 'C'],
      rows: [{ cells: ['1'] }, { cells: ['1', '2', '3', '4'] }],
    });
  });

  it.each([
    ['nothing', utf8(''), 'no_rows'],
    ['a header only', utf8('A,B\n'), 'no_rows'],
    ['an open quote', utf8('A,B\n"x,1\ny,2\n'), 'unreadable'],
    ['an endless cell', utf8(`A\n"${'x'.repeat(1_100_000)}`), 'unreadable'],
    ['ten thousand columns', utf8(`${'A,'.repeat(10_000)}\n1`), 'too_many_columns'],
    ['too many rows', utf8(`A\n${'1\n'.repeat(50_001)}`), 'too_many_rows'],
  ])('says why it cannot read %s', async (_, bytes, code) => {
    await expect(readTable(bytes)).rejects.toMatchObject({
      status: 400,
      extra: { errors: [{ pointer: '/file', code }] },
    });
  });

  it('reads whatever bytes come, or says why not', async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      let state = seed * 2_654_435_761;
      const bytes = Buffer.from(
        Array.from({ length: 200 }, () => ((state = (state * 1_103_515_245 + 12_345) >>> 0) >>> 16) & 0xff),
      );
      await readTable(Buffer.concat([utf8('A,B\n'), bytes])).catch((error: unknown) => {
        expect(error).toMatchObject({ status: 400 });
      });
    }
  });
});
