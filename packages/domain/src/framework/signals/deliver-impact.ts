import { at, type SignalShape } from './signal.types.js';

export const deliverImpact = [
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
