import { type Rating, ratingNames, ratings } from '../assessments/assessment.js';
import { differenceBetween } from '../assessments/comparison.js';
import { asItIs, type Found, listed, withNames } from './finding.js';

/** By key of the competency. One that was not rated is absent. */
export type Readings = Readonly<Record<string, Rating>>;
export type TwoReadings = Readonly<{
  hasManager: boolean;
  expectations: readonly Readonly<{ competencyKey: string; competency: string; required: boolean }>[];
  /** What was published against the target level; `null`: nothing yet. */
  self: Readings | null;
  manager: Readings | null;
}>;

const ofWhat = { check: 'readings', onlyOwner: false, competencyKey: null, practice: 'know-the-expectations' } as const;

const selfMissing: Found = {
  ...ofWhat,
  key: 'self_missing',
  severity: 'blocker',
  instead: 'self_assessment',
  act: 'assess_self',
  title: { en: 'No self assessment against this level', es: 'Ninguna autoevaluación para este nivel' },
  sentence: {
    en: 'You have not said yet where you see yourself on the level you aim at. Whoever reads a case asks that first.',
    es: 'Todavía no has dicho dónde te ves en el nivel al que apuntas. Quien lee un caso lo pregunta primero.',
  },
};

const managerSilent: Found = {
  ...ofWhat,
  key: 'manager_silent',
  severity: 'advice',
  act: 'talk',
  title: { en: 'Your manager has not said how they see it', es: 'Tu responsable no ha dicho cómo lo ve' },
  sentence: {
    en: 'There is no published assessment of your manager against this level. Ask for one before the case says it for them.',
    es: 'No hay ninguna evaluación publicada de tu responsable para este nivel. Pídela antes de que el caso hable por ella.',
  },
};

/** Where one reads oneself higher than the manager does, and where the manager has said nothing. */
export function twoReadings({ hasManager, expectations, self, manager }: TwoReadings): Found[] {
  if (!self) return [selfMissing, ...(hasManager && !manager ? [managerSilent] : [])];
  if (!manager) return hasManager ? [managerSilent] : [];
  const read = expectations.map((expectation) => {
    const [mine, theirs] = [ratingIn(self, expectation.competencyKey), ratingIn(manager, expectation.competencyKey)];
    return { ...expectation, mine, theirs, difference: differenceBetween(mine, theirs) };
  });
  const silent = read.filter(({ difference }) => difference === 'silent');
  return [
    ...read.flatMap(({ competencyKey, competency, required, mine, theirs, difference }): Found[] => {
      if (difference !== 'self_above' || !mine || !theirs) return [];
      const names = { mine: lower(mine), theirs: lower(theirs) };
      return [
        {
          ...ofWhat,
          key: `self_above ${competencyKey}`,
          // A case that claims what its endorser has denied is not ready.
          severity: required && theirs === 'working_towards' ? 'blocker' : 'advice',
          act: 'compare_readings',
          competencyKey,
          title: asItIs(competency),
          sentence: withNames(
            {
              en: 'You say “{mine}”, your manager says “{theirs}”. Talk about what they would have to see.',
              es: 'Tú dices «{mine}» y tu responsable «{theirs}». Hablad de qué tendría que ver.',
            },
            names,
          ),
        },
      ];
    }),
    ...(silent.length === 0 ? [] : [silentOn(silent.map(({ competency }) => competency))]),
  ];
}

const silentOn = (competencies: readonly string[]): Found => ({
  ...ofWhat,
  key: 'manager_silent_on',
  severity: 'advice',
  act: 'talk',
  title: { en: 'Your manager has said nothing about some of it', es: 'Tu responsable no ha dicho nada de una parte' },
  sentence: withNames(
    {
      en: 'You rated {names}; your manager has not yet. Ask whether they have seen enough of it.',
      es: 'Valoraste {names}; tu responsable todavía no. Pregunta si ha visto lo suficiente.',
    },
    { names: listed(competencies.map(asItIs)) },
  ),
});

const lower = (rating: Rating) => {
  const { en, es } = ratingNames[rating];
  return { en: en.toLowerCase(), es: es.toLowerCase() };
};

const ratingIn = (readings: Readings, key: string): Rating | null => {
  const rating = Object.hasOwn(readings, key) ? readings[key] : undefined;
  return rating !== undefined && ratings.includes(rating) ? rating : null;
};
