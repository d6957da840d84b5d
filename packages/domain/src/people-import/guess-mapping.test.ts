import { describe, expect, it } from '@jest/globals';
import { guessDateOrder, readDate } from './dates.js';
import { guessMapping } from './guess-mapping.js';
import { normaliseRow } from './normalise-row.js';

const today = '2026-11-23';
const guess = (header: readonly string[], ...sample: readonly (readonly string[])[]) =>
  guessMapping(header, sample, today);
const verdicts = (header: readonly string[], ...sample: readonly (readonly string[])[]) =>
  guess(header, ...sample).columns.map(({ verdict }) => verdict);

describe('guessing what a column says', () => {
  it.each([
    [
      ['\ufeffEmployee_Name', 'EmpID', 'DateofHire'],
      ['fullName', 'employeeId', 'startDate'],
    ],
    [
      ['First Name', 'Last Name', 'Work Email', 'Job Title', 'Team'],
      ['givenName', 'familyName', 'email', 'title', 'department'],
    ],
    [
      ['Manager', 'Manager Email', 'Manager ID'],
      ['managerName', 'managerEmail', 'managerId'],
    ],
    [
      ['Nombre completo', 'Correo electrónico', 'Puesto', 'Fecha de alta'],
      ['fullName', 'email', 'title', 'startDate'],
    ],
    [
      ['Position', 'PositionID', 'Shoe colour'],
      ['title', 'unused', 'unused'],
    ],
  ])('%j', (header, expected) => expect(verdicts(header)).toEqual(expected));

  it.each(
    'Salary,DOB,Date of Birth,GenderID,Sex,RaceDesc,HispanicLatino,MaritalDesc,MarriedID,CitizenDesc,Age,Zip,Home Address,Absences,PerformanceScore,TermReason,FromDiversityJobFairID,Sueldo,Fecha de nacimiento,Género'.split(
      ',',
    ),
  )('never takes in %s', (header) => expect(verdicts([header], ['1990-01-01'])).toEqual(['sensitive']));

  it('does not take a manager, a message, or a rating scheme for something sensitive', () => {
    expect(verdicts(['Manager', 'Email Address', 'Operating Unit'])).toEqual(['managerName', 'email', 'unused']);
  });

  it('does not believe a header whose values say otherwise', () => {
    expect(verdicts(['Email', 'Start date', 'Manager'], ['none', 'Tuesday', '22'])).toEqual([
      'unused',
      'unused',
      'unused',
    ]);
  });

  it('takes the plainer of two headers for one field', () => {
    expect(verdicts(['Job', 'Title'])).toEqual(['unused', 'title']);
  });
});

describe('dates of a column', () => {
  it.each([
    [['07/05/11', '03/30/15'], 'mdy'],
    [['30/03/2015', '05/07/2011'], 'dmy'],
    [['2015-03-30'], 'ymd'],
    [['05.07.2011'], 'dmy'],
    [['05/07/2011'], 'mdy'],
  ] as const)('%j are written %s', (values, order) => expect(guessDateOrder(values, today)?.order).toBe(order));

  it.each([
    ['07/05/11', 'mdy', '2011-07-05'],
    ['01/02/27', 'mdy', '2027-01-02'],
    ['01/02/28', 'mdy', '1928-01-02'],
    ['2015-03-30T00:00:00', 'dmy', '2015-03-30'],
    ['02/30/2015', 'mdy', null],
    ['in May', 'mdy', null],
  ] as const)('%s (%s) is %s', (text, order, day) => expect(readDate(text, order, today)).toBe(day));
});

describe('one row', () => {
  const header = ['Name', 'Email', 'Start date', 'End date'];
  const normalise = (...cells: string[]) => {
    const { mapping } = guess(header, ['Ode,Zoë', 'z@x', '2020-01-01', ''], ['Lee, Sam', '', '', '']);
    return normaliseRow(cells, 0, mapping, today);
  };

  it('turns "Last, First" round and keeps every letter', () => {
    expect(normalise(' Ó Briain,  Seán  M ', ' Seán@X.ie ', '2020-02-03', '').person?.details).toMatchObject({
      name: 'Seán M Ó Briain',
      email: 'Seán@X.ie',
      startDate: '2020-02-03',
    });
  });

  it('leaves a date that cannot be read empty and says so', () => {
    const { person, problems } = normalise('Lee, Sam', '', '31/31/2020', '');
    expect(person?.details.startDate).toBeNull();
    expect(problems).toEqual([{ row: 0, column: 2, code: 'bad_date', detail: '31/31/2020', severity: 'warning' }]);
  });

  it('does not take somebody who left before they came', () => {
    const { person, problems } = normalise('Lee, Sam', '', '2020-02-03', '2019-01-01');
    expect(person).toBeNull();
    expect(problems).toMatchObject([{ code: 'ends_before_start', severity: 'error' }]);
  });

  it('keeps a comma that is no order of names', () => {
    const { mapping } = guess(['Name'], ['Ana Ruiz'], ['Bo Lee'], ['Sam Lee, Jr.']);
    expect(normaliseRow(['Sam Lee, Jr.'], 0, mapping, today).person?.details.name).toBe('Sam Lee, Jr.');
  });
});
