import { foldTight } from '../text.js';

export type EvidenceKind =
  | 'project'
  | 'design'
  | 'mentoring'
  | 'teaching'
  | 'glue'
  | 'recognition'
  | 'learning'
  | 'hiring'
  | 'incident'
  | 'other';

const words: Readonly<Record<EvidenceKind, readonly string[]>> = {
  project: ['project', 'proyecto'],
  design: ['design', 'diseño'],
  mentoring: ['mentoring', 'mentoría'],
  teaching: ['teaching', 'enseñanza'],
  glue: ['glue', 'cohesión'],
  recognition: ['recognition', 'reconocimiento'],
  learning: ['learning', 'aprendizaje'],
  hiring: ['hiring', 'contratación'],
  incident: ['incident', 'incidente'],
  other: ['other', 'otro'],
};

const kindByWord = new Map(
  Object.entries(words).flatMap(([kind, spellings]) =>
    spellings.map((spelling) => [foldTight(spelling), kind as EvidenceKind]),
  ),
);

export function kindNamed(word: string): EvidenceKind | undefined {
  return kindByWord.get(foldTight(word));
}
