import { once } from 'node:events';
import { startTestDatabase } from './test-database.js';

const database = await startTestDatabase();
process.stdout.write(`${database.ownerUrl}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await database.stop();
process.exit();
