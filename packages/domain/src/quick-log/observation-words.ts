import type { ObservationKind } from '../observations.js';
import { fold, foldTight } from '../text.js';

const names: Readonly<Record<ObservationKind, readonly string[]>> = {
  how_done: ['how', 'done', 'howdone', 'cómo', 'costumbre'],
  went_right: ['right', 'well', 'wentright', 'bien', 'saliobien'],
  went_wrong: ['wrong', 'wentwrong', 'mal', 'saliomal'],
  praised: ['praised', 'praise', 'elogiado', 'elogio'],
  criticised: ['criticised', 'criticized', 'criticism', 'criticado', 'crítica'],
};
const byName = new Map(
  Object.entries(names).flatMap(([kind, spellings]) =>
    spellings.map((spelling) => [foldTight(spelling), kind as ObservationKind]),
  ),
);

export const observationKindNamed = (word: string): ObservationKind | undefined => byName.get(foldTight(word));

/** How words begin, folded: no accents, small letters. What somebody said of a thing weighs more than the thing. */
const said: readonly (readonly [ObservationKind, readonly string[]])[] = [
  [
    'praised',
    ['prais', 'thank', 'applau', 'congratulat', 'compliment', 'elogi', 'agradec', 'felicit', 'aplaud', 'celebr'],
  ],
  [
    'criticised',
    ['critici', 'blam', 'complain', 'scold', 'reject', 'objected', 'critic', 'culp', 'quej', 'rechaz', 'reproch'],
  ],
];
const happened: readonly (readonly [ObservationKind, readonly string[]])[] = [
  [
    'went_wrong',
    [
      'fail',
      'broke',
      'outage',
      'incident',
      'delay',
      'missed',
      'wrong',
      'rolled back',
      'fallo',
      'fallar',
      'rompi',
      'caida',
      'retras',
      'salio mal',
    ],
  ],
  [
    'went_right',
    [
      'succeed',
      'success',
      'went well',
      'worked',
      'on time',
      'won ',
      'salio bien',
      'funciono',
      'a tiempo',
      'exito',
      'gano ',
      'ganaron',
    ],
  ],
];

/** A guess that the writer sees and may change; with nothing to go by, how things get done. */
export function guessedKind(text: string): ObservationKind {
  const words = ` ${fold(text)} `;
  return earliest(words, said) ?? earliest(words, happened) ?? 'how_done';
}

/** The kind whose words come first in the sentence. */
function earliest(words: string, kinds: typeof said): ObservationKind | undefined {
  const found = kinds
    .map(([kind, stems]) => {
      const places = stems.map((stem) => words.indexOf(` ${stem}`)).filter((place) => place >= 0);
      return { kind, place: Math.min(...places, Infinity) };
    })
    .filter(({ place }) => place < Infinity)
    .toSorted((a, b) => a.place - b.place);
  return found[0]?.kind;
}
