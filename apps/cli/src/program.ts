import { Command, InvalidArgumentError } from 'commander';
import { calendarDay } from '@rungs/domain/calendar.js';
import { exitCodes } from './failures.js';
import { importGit } from './import-git.js';
import { logLine } from './log-line.js';
import { login } from './login.js';
import { whoami } from './whoami.js';

/** The words of the command line. `run` answers the exit code, and throws where nothing was done. */
export function programOf(): { run: (words: readonly string[]) => Promise<number> } {
  let exitCode: number = exitCodes.done;
  const program = new Command('rungs')
    .description('Log your impact from the command line.')
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 not everything went through, 2 wrong words, 3 not signed in, 4 no answer.',
    );

  program
    .command('login')
    .description('keep a personal token (from standard input, or RUNGS_TOKEN) after checking it')
    .requiredOption('--url <address>', 'where your Rungs is, such as https://rungs.example.com')
    .option('--allow-http', 'send the token unencrypted to another machine', false)
    .action(async (options: { url: string; allowHttp: boolean }) => login(options));

  program
    .command('whoami')
    .description('say who the kept token signs in')
    .action(async () => whoami());

  program
    .command('log')
    .description('log one entry, such as: Cut build time 14→6 min yesterday')
    .argument('<words...>', 'the line')
    .action(async (words: string[]) => logLine(words.join(' ')));

  program
    .command('import-git')
    .description('turn your commits into drafts that wait for your yes')
    .option('--author <name or e-mail>', 'you; repeat it for each name you commit under', collect, [])
    .option('--since <day>', 'only work that went on until this day or later (YYYY-MM-DD)', day)
    .option('--repository <name>', 'what to call the repository, instead of its remote')
    .option('--dry-run', 'show what would be sent', false)
    .option('--stdin', 'read `git log --no-merges --numstat --format=fuller` from standard input', false)
    .action(async (options: Parameters<typeof importGit>[0]) => {
      exitCode = await importGit(options);
    });

  return {
    run: async (words) => {
      await program.parseAsync(words, { from: 'user' });
      return exitCode;
    },
  };
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function day(value: string): string {
  const [year, month, date] = value.split('-').map(Number);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && calendarDay(year ?? 0, month ?? 0, date ?? 0) === value) return value;
  throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
}
