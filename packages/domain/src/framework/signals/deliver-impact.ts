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
] as const satisfies readonly SignalShape[];
