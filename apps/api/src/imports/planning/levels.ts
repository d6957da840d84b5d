import { fold } from '@rungs/domain/text.js';
import type { DirectoryPerson, Level, PlannedProblem } from './planning.types.js';

type LevelProblem = Omit<PlannedProblem, 'column' | 'value'> & Readonly<{ column: number | null }>;

/** Levels by code or title. What fits none, or more than one, is named; a level is never guessed. */
export function levelFinder(levels: readonly Level[], column: number | null, actorPersonId: string) {
  const problems: LevelProblem[] = [];
  const ids = new Map<string, string>();
  const byWord = Map.groupBy(
    levels.flatMap((level) => [...new Set([fold(level.code), fold(level.title)])].map((word) => ({ word, level }))),
    ({ word }) => word,
  );
  const find = (text: string): Level | null => {
    const found = byWord.get(fold(text)) ?? [];
    return found.length === 1 ? (found[0]?.level ?? null) : null;
  };
  const report = (row: number, code: 'level_unknown' | 'own_level', detail: string): null => {
    problems.push({ row, column, code, severity: 'warning', detail });
    return null;
  };

  /** The level as it will be set; `null` when it is not set. */
  function check(row: number, person: DirectoryPerson | null, text: string | null): string | null {
    if (text === null) return null;
    const level = find(text);
    if (!level) return report(row, 'level_unknown', `No level, or more than one, is called "${text}".`);
    if (level.code === person?.level) return null;
    if (person?.level && person.id === actorPersonId)
      return report(row, 'own_level', 'Nobody changes their own level.');
    ids.set(level.code, level.id);
    return level.code;
  }

  /** The id of a level that `check` let pass. */
  const idOf = (code: string): string | undefined => ids.get(code);
  return { problems, check, idOf };
}

export type LevelFinder = ReturnType<typeof levelFinder>;
