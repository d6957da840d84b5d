import type { Localized, StepNumber } from './steps.js';

/**
 * What each practice is called, in the order of the stair. Apart from their guidance, which is long: most screens say
 * the names only.
 */
export const practiceNames = {
  'become-a-sponge': { en: 'Become a sponge', es: 'Sé una esponja' },
  'know-the-key-players': { en: 'Know the key players', es: 'Conoce a las personas clave' },
  'pace-yourself': { en: 'Pace yourself', es: 'Mide tus fuerzas' },
  'know-the-expectations': { en: 'Know the expectations', es: 'Conoce lo que se espera' },
  'know-the-kpis': { en: 'Know the KPIs', es: 'Conoce los indicadores' },
  'find-the-holes': { en: 'Find the holes', es: 'Encuentra los huecos' },
  'become-measured': { en: 'Become measured', es: 'Haz que te midan' },
  'take-initiative': { en: 'Take initiative', es: 'Toma la iniciativa' },
  'present-the-plan': { en: 'Present the plan', es: 'Presenta el plan' },
  'protect-your-energy': { en: 'Protect your energy', es: 'Protege tu energía' },
  'stay-aligned': { en: 'Stay aligned', es: 'Mantén el rumbo' },
  'advocate-for-yourself': { en: 'Advocate for yourself', es: 'Habla por ti' },
  'lead-from-where-you-stand': { en: 'Lead from where you stand', es: 'Lidera desde tu sitio' },
  'soft-skills': { en: 'Soft skills', es: 'Habilidades personales' },
  'mind-the-timing': { en: 'Mind the timing', es: 'Cuida el momento' },
  'make-the-case': { en: 'Make the case', es: 'Presenta tu caso' },
  'learn-from-a-no': { en: 'Learn from a no', es: 'Aprende de un no' },
} as const satisfies Record<string, Localized>;

export type PracticeKey = keyof typeof practiceNames;

/** The sixteen, four to a step; `learn-from-a-no` follows a rejection only and belongs to none of these. */
export const practicesOf: Readonly<Record<StepNumber, readonly PracticeKey[]>> = {
  1: ['become-a-sponge', 'know-the-key-players', 'pace-yourself', 'know-the-expectations'],
  2: ['know-the-kpis', 'find-the-holes', 'become-measured', 'take-initiative'],
  3: ['present-the-plan', 'protect-your-energy', 'stay-aligned', 'advocate-for-yourself'],
  4: ['lead-from-where-you-stand', 'soft-skills', 'mind-the-timing', 'make-the-case'],
};

/** The name of a practice that somebody else knows by its key; undefined where there is no such practice. */
export const practiceName = (key: string): Localized | undefined => (practiceNames as Record<string, Localized>)[key];
