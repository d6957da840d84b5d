import { createApp } from '../create-app.js';
import { makeDemo, removeDemo } from '../demo/index.js';
import type { Environment } from '../platform/config/config.js';
import type { DatabaseUrls } from '../platform/persistence/database-urls.js';
import { migrate } from '../platform/persistence/migrate.js';

/** `reset-demo`: the demo organization as it was on the first day. Other organizations are left alone. */
export async function resetDemoCommand(
  urls: DatabaseUrls,
  _flags: readonly string[],
  environment: Environment,
): Promise<string> {
  await migrate(urls);
  await removeDemo(urls.owner);
  const app = await createApp(environment, urls.app);
  try {
    await app.init();
    return (await makeDemo(app)).join('\n');
  } finally {
    await app.close();
  }
}
