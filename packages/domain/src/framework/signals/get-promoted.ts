import { at, type SignalShape } from './signal.types.js';

export const getPromoted = [
  {
    key: 'expectations_covered',
    ...at(4, 'lead-from-where-you-stand', 'coveredExpectations', 'at_least', 75),
    percentOf: 'requiredExpectations',
    onceThereIs: {
      fact: 'requiredExpectations',
      before: {
        en: 'There is nothing to cover yet. Choose the level you aim at.',
        es: 'Todavía no hay nada que cubrir. Elige el nivel al que apuntas.',
      },
    },
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
      en: '{value} {value|presentation, lunch or meeting|presentations, lunches and meetings} that you led in the last 90 days.',
      es: '{value} {value|presentación, comida o reunión dirigida|presentaciones, comidas y reuniones dirigidas} por ti en los últimos 90 días.',
    },
    fails: {
      en: '{value} of {threshold} in the last 90 days. Offer to present, lead the next meeting, or invite somebody senior to lunch.',
      es: '{value} de {threshold} en los últimos 90 días. Ofrécete a presentar, dirige la próxima reunión o invita a comer a alguien con más experiencia.',
    },
  },
  {
    key: 'target_date',
    ...at(4, 'mind-the-timing', 'targetDateChosen', 'at_least', 1),
    name: { en: 'A date to aim at', es: 'Una fecha a la que apuntar' },
    holds: { en: 'You have chosen by when.', es: 'Has elegido para cuándo.' },
    fails: { en: 'Choose by when you want to be promoted.', es: 'Elige para cuándo quieres el ascenso.' },
  },
] as const satisfies readonly SignalShape[];
