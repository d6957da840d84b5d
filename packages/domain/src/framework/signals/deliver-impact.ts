import { at, type SignalShape } from './signal.types.js';

export const deliverImpact = [
  {
    key: 'plan_agreed',
    ...at(3, 'present-the-plan', 'plansAgreed', 'at_least', 1),
    name: { en: 'Plan agreed', es: 'Plan acordado' },
    holds: {
      en: 'You and your manager have agreed on the plan.',
      es: 'Tu responsable y tú habéis acordado el plan.',
    },
    fails: {
      en: 'Write a plan and propose it to your manager. It counts once both of you have said yes to the same words.',
      es: 'Escribe un plan y propónselo a tu responsable. Cuenta cuando ambas partes hayáis dicho que sí a las mismas palabras.',
    },
  },
  {
    key: 'plan_complete',
    ...at(3, 'present-the-plan', 'planItemsIncomplete', 'at_most', 0),
    onceThereIs: {
      fact: 'planItems',
      before: {
        en: 'The plan has no item yet. Write down the first thing you will change, improve or replace.',
        es: 'El plan todavía no tiene ningún punto. Anota lo primero que vas a cambiar, mejorar o sustituir.',
      },
    },
    name: { en: 'Every item has dates and a success criterion', es: 'Cada punto tiene fechas y un criterio de éxito' },
    holds: {
      en: 'Each item says when it happens and how one will tell that it worked.',
      es: 'Cada punto dice cuándo ocurre y cómo se sabrá que ha funcionado.',
    },
    fails: {
      en: '{value} {value|item lacks|items lack} dates or a success criterion. Say from when to when, and how one will tell.',
      es: 'A {value} {value|punto le|puntos les} faltan fechas o un criterio de éxito. Di desde cuándo, hasta cuándo y cómo se sabrá.',
    },
  },
  {
    key: 'intent_acknowledged',
    ...at(3, 'advocate-for-yourself', 'intentAcknowledged', 'at_least', 1),
    name: { en: 'Intent acknowledged', es: 'Intención reconocida' },
    holds: {
      en: 'Your manager knows that you want this, and said so.',
      es: 'Tu responsable sabe que quieres esto, y lo ha dicho.',
    },
    fails: {
      en: 'Say the words to your manager: the level, and by when. It counts once they have answered.',
      es: 'Dile a tu responsable el nivel y para cuándo. Cuenta cuando te haya respondido.',
    },
  },
  {
    key: 'visibility_recent',
    ...at(3, 'advocate-for-yourself', 'visibilityRecent', 'at_least', 3),
    name: { en: 'Work shown lately', es: 'Trabajo mostrado hace poco' },
    holds: {
      en: 'You have shown your work {value} {value|time|times} in the last 90 days.',
      es: 'Has mostrado tu trabajo {value} {value|vez|veces} en los últimos 90 días.',
    },
    fails: {
      en: '{value} of {threshold} in the last 90 days. Show the next piece of work to somebody who has not seen it.',
      es: '{value} de {threshold} en los últimos 90 días. Enseña tu próximo trabajo a alguien que no lo haya visto.',
    },
  },
] as const satisfies readonly SignalShape[];
