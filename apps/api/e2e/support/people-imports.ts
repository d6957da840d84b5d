import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportMapping, PeopleImportView } from '@rungs/contracts/people-import.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** Two departments, a manager in the file and one who is not, somebody who left, and a salary that is nobody's business. */
export const twoSmallTeams = csvOf(
  ['Employee_Name', 'EmpID', 'Position', 'Salary', 'Department', 'ManagerName', 'Shoe size', 'DateofTermination'],
  [
    ['Hopper, Grace', '1', 'Director', '123456', 'Engineering', '', '39', ''],
    ['Lovelace, Ada', '2', 'Engineer', '123456', 'Engineering', 'Grace Hopper', '38', ''],
    ['Gone, Lee', '3', 'Engineer', '123456', 'Engineering', 'Grace Hopper', '40', '2020-01-31'],
    ['Seller, Sam', '4', 'Director', '123456', 'Sales', 'Nobody Known', '41', ''],
  ],
);

type Versioned = Pick<PeopleImportView, 'id' | 'version'>;

/** The steps of an import as `keeper`, who sends the guessed mapping unless told otherwise. */
export function importer(world: World, keeper: PersonInWorld) {
  const upload = (file: string | Buffer) =>
    world.as(keeper).post('/people-imports').set('content-type', 'text/csv').send(file);
  const map = ({ id, version }: Versioned, mapping: ImportMapping) =>
    world.as(keeper).put(`/people-imports/${id}/mapping`).set('if-match', `"${version}"`).send({ mapping });

  async function plan(file: string | Buffer) {
    const { body } = await upload(file).expect(201);
    const guess = body.guess as PeopleImportView['guess'];
    const mapping = Object.fromEntries(
      Object.entries(guess).map(([field, { confidence: _, ...choice }]) => [field, choice]),
    );
    return (await map(body, mapping as ImportMapping).expect(200)).body;
  }

  async function apply({ id, version }: Versioned) {
    await world.as(keeper).post(`/people-imports/${id}/application`).set('if-match', `"${version}"`).expect(200);
    const read = async () => (await world.as(keeper).get(`/people-imports/${id}`).expect(200)).body;
    let found = await read();
    for (; found.state === 'applying'; found = await read()) await sleep(100);
    return found;
  }

  const list = (what: string) => async (id: string) =>
    (await world.as(keeper).get(`/people-imports/${id}/${what}?limit=100`).expect(200)).body;
  return { upload, map, plan, apply, changes: list('changes'), problems: list('problems') };
}
