import { at, type SignalShape } from './signal.types.js';

export const deliverImpact = [
  {
    key: 'plan_agreed',
    ...at(3, 'present-the-plan', 'plansAgreed', 'at_least', 1),
    needsManager: true,
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
    onceThereIs: [
      {
        fact: 'planItems',
        before: {
          en: 'The plan has no item yet. Write down the first thing you will change, improve or replace.',
          es: 'El plan todavía no tiene ningún punto. Anota lo primero que vas a cambiar, mejorar o sustituir.',
        },
      },
    ],
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
    key: 'alignment_recent',
    ...at(3, 'stay-aligned', 'daysSinceAlignment', 'at_most', 60),
    onceThereIs: [
      {
        fact: 'alignmentChecks',
        before: {
          en: 'No check yet. Go through the plan with your manager or a PM: is each item still right?',
          es: 'Todavía no hay ninguna revisión. Repasa el plan con tu responsable o con alguien de producto: ¿sigue siendo correcto cada punto?',
        },
      },
    ],
    name: { en: 'Plan checked lately', es: 'Plan revisado hace poco' },
    holds: {
      en: 'The plan was last looked at together {value} {value|day|days} ago.',
      es: 'El plan se revisó en común por última vez hace {value} {value|día|días}.',
    },
    fails: {
      en: 'The plan was last looked at together {value} days ago, and is due every {threshold}. Go through its items with your manager or a PM.',
      es: 'El plan se revisó en común por última vez hace {value} días y toca cada {threshold}. Repasa sus puntos con tu responsable o con alguien de producto.',
    },
  },
  {
    key: 'no_item_drifting',
    ...at(3, 'stay-aligned', 'itemsDrifting', 'at_most', 0),
    onceThereIs: [
      {
        fact: 'plansAgreed',
        before: {
          en: 'There is no agreed plan yet that could drift.',
          es: 'Todavía no hay un plan acordado que pueda desviarse.',
        },
      },
    ],
    name: { en: 'No item drifting', es: 'Ningún punto a la deriva' },
    holds: {
      en: 'Each open item moves a KPI that is measured and not reached yet.',
      es: 'Cada punto abierto mueve un KPI que se mide y que aún no se ha alcanzado.',
    },
    fails: {
      en: '{value} {value|item drifts|items drift}: without a KPI, or with one that is reached, retired or not read for 60 days. The plan says which.',
      es: '{value} {value|punto va|puntos van} a la deriva: sin KPI, o con uno alcanzado, retirado o sin medir desde hace 60 días. El plan dice cuáles.',
    },
  },
  {
    key: 'intent_acknowledged',
    ...at(3, 'advocate-for-yourself', 'intentAcknowledged', 'at_least', 1),
    needsManager: true,
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
