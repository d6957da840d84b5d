import { at, type SignalShape } from './signal.types.js';

export const getPromoted = [
  {
    key: 'expectations_covered',
    ...at(4, 'lead-from-where-you-stand', 'coveredExpectations', 'at_least', 75),
    percentOf: 'requiredExpectations',
    onceThereIs: [
      {
        fact: 'requiredExpectations',
        before: {
          en: 'There is nothing to cover yet. Choose the level you aim at.',
          es: 'Todavía no hay nada que cubrir. Elige el nivel al que apuntas.',
        },
      },
    ],
    name: { en: 'Next level covered by evidence', es: 'Nivel siguiente cubierto con evidencias' },
    holds: {
      en: '{value} of {total} expectations are covered by evidence.',
      es: '{value} de {total} expectativas están cubiertas con evidencias.',
    },
    fails: {
      en: '{value} of {total} expectations are covered by evidence; {threshold} {threshold|is|are} needed.',
      es: '{value} de {total} expectativas están cubiertas con evidencias; {threshold|hace|hacen} falta {threshold}.',
    },
  },
  {
    key: 'leadership_entries',
    ...at(4, 'lead-from-where-you-stand', 'leadershipEvidence', 'at_least', 2),
    name: { en: 'Leading where you stand', es: 'Liderar desde tu sitio' },
    holds: {
      en: '{value} {value|entry shows|entries show} you teaching, mentoring or holding things together.',
      es: '{value} {value|entrada te muestra|entradas te muestran} enseñando, acompañando o manteniendo todo unido.',
    },
    fails: {
      en: '{value} of {threshold} entries of teaching, mentoring or glue work. Write down whom you helped last week.',
      es: '{value} de {threshold} entradas de enseñanza, mentoría o trabajo invisible. Anota a quién ayudaste la semana pasada.',
    },
  },
  {
    key: 'soft_skills_recent',
    ...at(4, 'soft-skills', 'softSkillsRecent', 'at_least', 3),
    name: { en: 'Soft skills practised lately', es: 'Habilidades practicadas hace poco' },
    holds: {
      en: '{value} {value|time|times} in the last 90 days: presenting, leading a meeting, a lunch or talk with somebody senior (of these, one a day).',
      es: '{value} {value|vez|veces} en los últimos 90 días: presentar, dirigir una reunión, comer o hablar con alguien de más nivel (de esto, una al día).',
    },
    fails: {
      en: '{value} of {threshold} in the last 90 days. Offer to present, lead the next meeting, or invite somebody senior to lunch; of lunches and talks, one counts a day.',
      es: '{value} de {threshold} en los últimos 90 días. Ofrécete a presentar, dirige la próxima reunión o invita a comer a alguien de más nivel; de las comidas y charlas cuenta una al día.',
    },
  },
  {
    key: 'target_date',
    ...at(4, 'mind-the-timing', 'targetDateChosen', 'at_least', 1),
    name: { en: 'A date to aim at', es: 'Una fecha a la que apuntar' },
    holds: { en: 'You have chosen by when.', es: 'Has elegido para cuándo.' },
    fails: { en: 'Choose by when you want to be promoted.', es: 'Elige para cuándo quieres el ascenso.' },
  },
  {
    key: 'ends_in_time',
    ...at(4, 'mind-the-timing', 'endsLate', 'at_most', 0),
    onceThereIs: [
      {
        fact: 'targetDateChosen',
        before: {
          en: 'Choose by when first. Then this says whether your goals and milestones end in time.',
          es: 'Elige primero para cuándo. Después verás aquí si tus objetivos e hitos terminan a tiempo.',
        },
      },
      {
        fact: 'endsKnown',
        before: {
          en: 'No goal and no item of your plan has a day on which it ends. Date them, counting back from the day you aim at.',
          es: 'Ningún objetivo ni punto de tu plan tiene un día en el que termine. Ponles fecha contando hacia atrás desde el día al que apuntas.',
        },
      },
    ],
    name: { en: 'Milestones and goals end in time', es: 'Los hitos y objetivos terminan a tiempo' },
    holds: {
      en: '{value} open {value|goal or plan item|goals or plan items}, milestones included, {value|ends|end} too late for the day you aim at.',
      es: '{value} {value|objetivo o punto del plan abierto|objetivos o puntos del plan abiertos}, hitos incluidos, {value|termina|terminan} demasiado tarde para el día al que apuntas.',
    },
    fails: {
      en: '{value} open {value|goal or plan item|goals or plan items}, milestones included, {value|does|do} not end before the day you aim at. Bring {value|it|them} forward, or aim at a later day.',
      es: '{value} {value|objetivo o punto del plan abierto|objetivos o puntos del plan abiertos}, hitos incluidos, no {value|termina|terminan} antes del día al que apuntas. {value|Adelántalo|Adelántalos} o apunta a un día posterior.',
    },
  },
] as const satisfies readonly SignalShape[];
