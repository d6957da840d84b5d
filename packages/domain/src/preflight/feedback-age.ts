import { daysBetween } from '../calendar.js';
import { sayBoth } from '../journey/words.js';
import type { Found } from './finding.js';

/** Days as `YYYY-MM-DD`. */
export type FeedbackToCheck = Readonly<{
  received: number;
  unanswered: number;
  lastGivenOn: string | null;
  /** Whether the organization requires that all of it is answered. */
  answersRequired: boolean;
}>;

/** Days after which feedback no longer says how somebody works now: first a reader asks, then there is none. */
export const feedbackFadesAfter = 90;
export const feedbackIsStaleAfter = 180;

const ofWhat = { check: 'feedback', practice: 'become-measured', competencyKey: null } as const;
const quiet = { en: 'No recent feedback', es: 'Sin opiniones recientes' };

/** What others last said, and whether they were told what came of it. */
export function feedbackAge(
  { received, unanswered, lastGivenOn, answersRequired }: FeedbackToCheck,
  today: string,
): Found[] {
  const found: Found[] = [];
  if (received === 0 || lastGivenOn === null) {
    found.push({
      ...ofWhat,
      ...{ key: 'feedback_none', severity: 'blocker', act: 'ask_feedback', title: quiet, instead: 'feedback_received' },
      // That there is none is in the shared count; when it came is in records that were perhaps not shared.
      onlyOwner: false,
      sentence: {
        en: 'Nobody has given you feedback yet. A case in which only you speak is the first thing that surprises.',
        es: 'Nadie te ha dado su opinión todavía. Un caso en el que solo hablas tú es lo primero que sorprende.',
      },
    });
  } else {
    const age = daysBetween(lastGivenOn, today);
    if (age > feedbackFadesAfter) {
      found.push({
        ...ofWhat,
        ...{ key: 'feedback_stale', act: 'ask_feedback', title: quiet, onlyOwner: true },
        severity: age > feedbackIsStaleAfter ? 'blocker' : 'advice',
        sentence: sayBoth(
          {
            en: 'The last feedback is {age} days old. After {limit} days a reader asks what has changed since.',
            es: 'La última opinión tiene {age} días. Pasados {limit} días, quien lee pregunta qué ha cambiado desde entonces.',
          },
          { age, limit: age > feedbackIsStaleAfter ? feedbackIsStaleAfter : feedbackFadesAfter },
        ),
      });
    }
  }
  if (unanswered > 0) {
    found.push({
      ...ofWhat,
      ...{ key: 'feedback_unanswered', act: 'answer_feedback', instead: 'feedback_answered', onlyOwner: false },
      severity: answersRequired ? 'blocker' : 'advice',
      title: { en: 'Feedback without an answer', es: 'Opiniones sin respuesta' },
      sentence: sayBoth(
        {
          en: '{unanswered} {unanswered|person has|people have} not read what you will change because of what they said.',
          es: '{unanswered} {unanswered|persona no ha leído|personas no han leído} qué cambiarás por lo que te {unanswered|dijo|dijeron}.',
        },
        { unanswered },
      ),
    });
  }
  return found;
}
