import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { demoPassword, demoSignIns, emailOf } from './cast.js';
import { Demo } from './demo.service.js';

export { DemoModule } from './demo.module.js';
export { removeDemo } from './remove-demo.js';

/**
 * Makes the demo organization where nothing has been made yet.
 * @returns the sign-ins to print, or nothing when there is an organization already
 */
export async function ensureDemo(app: INestApplicationContext): Promise<string[]> {
  const [known] = await app.get(DataSource).query<{ id: string }[]>('select id from organizations limit 1');
  return known ? [] : makeDemo(app);
}

/** @returns the sign-ins to print */
export async function makeDemo(app: INestApplicationContext): Promise<string[]> {
  await app.get(Demo, { strict: false }).make();
  return signIns();
}

function signIns(): string[] {
  const rows = demoSignIns.map(({ name, kind }) => `  ${kind.padEnd(8)}  ${emailOf(name).padEnd(24)}  ${demoPassword}`);
  return ['Fennmark Instruments is made up; look around as', ...rows];
}
