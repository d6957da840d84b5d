import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Department, Person } from '../src/identity/index.js';
import { newId } from '../src/platform/ids.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { JourneyService } from '../src/journeys/index.js';
import { withLadder } from './support/ladders.js';
import { openWorld, type World } from './support/world.js';

const canary = 'canary-7f3a';

describe('the pipeline', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Departments by name with how many of their people stand on each step; 0 is no journey. */
  async function organization(sizes: Record<string, Record<number, number>>) {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const hr = await org.person('Noor', { roles: ['employee', 'hr'] });
    const scope = world.app.get(TenantScope);
    const departments: Record<string, string> = {};
    for (const [name, steps] of Object.entries(sizes)) {
      const departmentId = newId();
      departments[name] = departmentId;
      await org.within(() => scope.repository(Department).insert({ id: departmentId, name, parentId: null }));
      for (const [step, people] of Object.entries(steps)) {
        for (let n = 0; n < people; n += 1) await stand(Number(step), departmentId, n);
      }
    }
    // HR sits among the others: somebody alone in no department would be a group to protect.
    const departmentId = Object.values(departments)[0] ?? null;
    await org.within(() =>
      scope.repository(Person).update(hr.personId, undefined, { departmentId, levelId: levels['IC1'] ?? null }),
    );
    return { org, hr, departments, levels };

    async function stand(step: number, departmentId: string, n: number): Promise<void> {
      const person = step > 0 ? await org.person(`${canary} ${n}`) : null;
      const id = person?.personId ?? newId();
      if (!person) await org.within(() => scope.repository(Person).insert({ id, name: `${canary} ${n}` }));
      await org.within(() =>
        scope.repository(Person).update(id, undefined, { departmentId, levelId: levels['IC1'] ?? null }),
      );
      if (!person) return;
      const credential = { kind: 'session', id: newId() } as const;
      const actor = { ...person, credential, authenticatedAt: new Date() };
      await org.within(async () => {
        await world.app
          .get(JourneyService, { strict: false })
          .start(actor, id, { targetLevelId: levels['IC2'] ?? '', targetOn: null });
        await world.app.get(Progress, { strict: false }).place(id, { step: step as 1 | 2 | 3 | 4 });
      });
    }
  }

  type Row = { step: number | null; total: number | null };
  const totals = (body: { rows: Row[] }) => body.rows.map(({ total }) => total);

  it('shows people by step, for everybody and for a department', async () => {
    const { hr, departments } = await organization({ Platform: { 0: 6, 1: 6, 2: 7 }, Quality: { 0: 6, 1: 8, 2: 6 } });
    const whole = await world.as(hr).get('/pipeline').expect(200);
    expect(totals(whole.body).slice(0, 4)).toEqual([14, 13, 0, 0]);
    const one = await world.as(hr).get(`/pipeline?departmentId=${departments['Platform']}`).expect(200);
    expect(totals(one.body).slice(0, 4)).toEqual([6, 7, 0, 0]);
    expect(one.body.rows[0].medianDays).toBe(0);
  });

  it('withholds a small step, and with it what the total would give away', async () => {
    const { hr } = await organization({ Platform: { 1: 2, 2: 9, 3: 12 } });
    const { body } = await world.as(hr).get('/pipeline').expect(200);
    const [settle, ...others] = totals(body);
    expect(settle).toBeNull();
    expect(others.filter((total) => total === null).length).toBeGreaterThanOrEqual(1);
  });

  it('does not offer a department that is too small, and does not answer for it', async () => {
    const { hr, departments } = await organization({ Platform: { 1: 12 }, Quality: { 1: 10 }, Legal: { 1: 2 } });
    const { body } = await world.as(hr).get('/pipeline').expect(200);
    const names = body.departments.map(({ name }: { name: string }) => name);
    expect(names).not.toContain('Legal');
    expect(body.withheldDepartments).toBeGreaterThanOrEqual(2);
    await world.as(hr).get(`/pipeline?departmentId=${departments['Legal']}`).expect(404);
  });

  it('exports what it shows and nothing more', async () => {
    const { hr } = await organization({ Platform: { 1: 2, 2: 9, 3: 12 } });
    const { text } = await world
      .as(hr)
      .get('/pipeline/export.csv')
      .expect(200)
      .expect('content-type', /text\/csv/);
    expect(text).toMatch(/^Step,All,Total,Median days in step\nSettle in,,,\n/);
    expect(text).not.toContain(canary);
  });

  it('exports in the words of the organization and the language of the reader', async () => {
    const { hr } = await organization({ Platform: { 1: 2, 2: 9, 3: 12 } });
    const steps = { 1: { name: { es: '=Llegar()' } }, 2: { name: { en: 'Look around' } } };
    await world.as(hr).put('/framework').set('if-match', '"0"').send({ steps }).expect(200);
    const names = async (language: string) => {
      const { text } = await world.as(hr).get(`/pipeline/export.csv?language=${language}`).expect(200);
      return text
        .split('\n')
        .slice(0, 4)
        .map((line) => line.split(',')[0]);
    };
    expect(await names('es')).toEqual(['Paso', "'=Llegar()", 'Encontrar dónde influir', 'Lograr impacto']);
    expect(await names('en')).toEqual(['Step', 'Settle in', 'Look around', 'Deliver impact']);
  });

  it('names nobody, and stands still for the day', async () => {
    const { hr, org } = await organization({ Platform: { 0: 5, 1: 9 } });
    const before = await world.as(hr).get('/pipeline').expect(200);
    expect(JSON.stringify(before.body)).not.toContain(canary);
    await org.person('One more');
    const after = await world.as(hr).get('/pipeline').expect(200);
    expect(after.body).toEqual(before.body);
  });

  it('is for HR alone', async () => {
    const { org } = await organization({ Platform: { 1: 5 } });
    const employee = await org.person('Ada');
    const admin = await org.person('Root', { roles: ['employee', 'admin'] });
    await world.as(employee).get('/pipeline').expect(403);
    await world.as(admin).get('/pipeline/export.csv').expect(403);
    await world.asNobody().get('/api/v1/pipeline').expect(401);
  });

  it('opens no department of another organization', async () => {
    const { departments } = await organization({ Platform: { 1: 9 } });
    const { hr } = await organization({ Quality: { 1: 9 } });
    await world.as(hr).get(`/pipeline?departmentId=${departments['Platform']}`).expect(404);
  });
});
