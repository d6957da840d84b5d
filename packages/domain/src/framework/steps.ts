export type StepNumber = 1 | 2 | 3 | 4;
export type Localized = Readonly<{ en: string; es: string }>;
export type Language = keyof Localized;
/** What an organization says in its own words, language by language; where one is not there, what came stands. */
export type OwnWords<T = string> = Readonly<Partial<Record<Language, T>>>;

export const languages = ['en', 'es'] as const satisfies readonly Language[];

export const steps = [
  { number: 1, key: 'settle-in', name: { en: 'Settle in', es: 'Asentarse' } },
  { number: 2, key: 'find-impact-areas', name: { en: 'Find impact areas', es: 'Encontrar dónde influir' } },
  { number: 3, key: 'deliver-impact', name: { en: 'Deliver impact', es: 'Lograr impacto' } },
  { number: 4, key: 'get-promoted', name: { en: 'Get promoted', es: 'Conseguir el ascenso' } },
] as const satisfies readonly Readonly<{ number: StepNumber; key: string; name: Localized }>[];
