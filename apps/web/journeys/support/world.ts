import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Settings } from '../../../api/src/platform/config/settings.js';
import { serveWebApp } from '../../../api/src/platform/server/web-app.js';
import type { Postbox } from '../../../api/e2e/support/postbox.js';
import { openWorld, type World } from '../../../api/e2e/support/world.js';

const built = fileURLToPath(new URL('../../dist', import.meta.url));

export type WebWorld = World & Readonly<{ address: string }>;

/** The application as people open it: API and built web app from one process. With a postbox it sends mail. */
export async function openWebWorld(postbox?: Postbox): Promise<WebWorld> {
  const { PUBLIC_URL: _, ...mail } = postbox?.environment ?? {};
  const world = await openWorld({
    ...(postbox && { ownerUrl: postbox.ownerUrl, environment: mail }),
    beforeListening: async (app) => {
      if (!(await serveWebApp(app, built))) throw new Error('The web app is not built: run `pnpm build` first.');
    },
  });
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  // Cookies need no https on localhost, and mails lead there.
  const address = `http://localhost:${port}`;
  world.app.get(Settings).listensAt(address);
  return { ...world, address };
}
