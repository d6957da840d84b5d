import { resetDemoCommand } from './commands/reset-demo.js';
import { verifyAuditCommand } from './commands/verify-audit.js';
import { migrateCommand } from './commands/migrate.js';
import { readEnvironment } from './platform/config/config.js';
import { openDatabase } from './platform/server/database.js';

const commands = { migrate: migrateCommand, 'verify-audit': verifyAuditCommand, 'reset-demo': resetDemoCommand };

const [name = '', ...flags] = process.argv.slice(2);
const command = Object.entries(commands).find(([known]) => known === name)?.[1];
if (!command) {
  process.stderr.write(`Usage: node dist/src/command.js <${Object.keys(commands).join(' | ')}>\n`);
  process.exit(2);
}

try {
  const environment = readEnvironment(process.env);
  const database = await openDatabase(environment);
  try {
    process.stdout.write(`${await command(database.urls, flags, environment)}\n`);
  } finally {
    await database.stop();
  }
  process.exit(process.exitCode ?? 0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
