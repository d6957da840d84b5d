import { fold } from '../text.js';
import type { Someone } from './match-people.js';
import type { ImportProblem, Mapping, PersonField, ProblemCode, Severity } from './people-import.types.js';

/** Who each person of the file reports to, for those of whom the file says it and it can be true. */
export function resolveManagers(
  people: readonly Someone[],
  mapping: Mapping,
): { managers: Map<Someone, Someone>; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const report = (someone: Someone, field: PersonField, code: ProblemCode, detail: string, severity: Severity) =>
    problems.push({ row: someone.row?.row ?? null, column: mapping[field]?.column ?? null, code, detail, severity });
  const find = finderOf(people);
  const inFile = people.filter((someone) => someone.row !== null);
  const ids = inFile.flatMap(({ row }) => row?.manager.id ?? []);
  // Some systems number managers apart from employees: one note says it, not one problem for each row.
  const idsMeanNobody = ids.length > 0 && ids.every((id) => find.byId(id).length === 0);
  if (idsMeanNobody) {
    const detail = `None of its ${new Set(ids).size} values is an employee id; managers are looked up by e-mail and name.`;
    problems.push({
      row: null,
      column: mapping.managerId?.column ?? null,
      code: 'manager_id_matches_nobody',
      detail,
      severity: 'note',
    });
  }
  const managers = new Map<Someone, Someone>();
  for (const someone of inFile) {
    const mention = someone.row?.manager;
    if (!mention || !(mention.id ?? mention.email ?? mention.name)) continue;
    const [manager, ...others] = firstFound([
      idsMeanNobody || !mention.id ? [] : find.byId(mention.id),
      mention.email ? find.byEmail(mention.email) : [],
      mention.name ? find.byName(mention.name) : [],
      mention.name ? find.byOuterNames(mention.name) : [],
    ]);
    const field = mention.name ? 'managerName' : mention.email ? 'managerEmail' : 'managerId';
    const said = mention.name ?? mention.email ?? mention.id ?? '';
    if (!manager)
      report(someone, field, 'manager_unknown', `"${said}" is neither in the file nor in the directory.`, 'warning');
    else if (others.length > 0)
      report(someone, field, 'manager_ambiguous', `"${said}" fits ${others.length + 1} people.`, 'warning');
    else if (manager === someone)
      report(someone, field, 'manager_is_self', `"${said}" is the person themselves.`, 'warning');
    else {
      managers.set(someone, manager);
      if (someone.isActive && !manager.isActive)
        report(someone, field, 'manager_inactive', `"${said}" has left.`, 'note');
    }
  }
  return { managers, problems };
}

function firstFound(tries: readonly (readonly Someone[])[]): readonly Someone[] {
  return tries.find((found) => found.length > 0) ?? [];
}

function finderOf(people: readonly Someone[]) {
  const by = (keyOf: (someone: Someone) => string | null) => {
    const groups = Map.groupBy(people, keyOf);
    return (key: string) => (key === '' ? [] : (groups.get(key) ?? []));
  };
  const byId = by(({ details }) => details.employeeId);
  const byEmail = by(({ details }) => details.email?.toLowerCase() ?? null);
  const byName = by(({ details }) => fold(details.name));
  const byOuterNames = by(({ details }) => outerNames(details.name));
  return {
    byId,
    byEmail: (email: string) => byEmail(email.toLowerCase()),
    byName: (name: string) => byName(fold(name)),
    byOuterNames: (name: string) => byOuterNames(outerNames(name)),
  };
}

/** First and last word: a middle initial is written in one place and not in another. */
function outerNames(name: string): string {
  const words = fold(name).split(' ');
  return words.length < 2 ? '' : `${words.at(0) ?? ''} ${words.at(-1) ?? ''}`;
}
