import { ladderContentSchema, ladderDraftSchema, type LadderDraftView } from '@rungs/contracts/ladder-drafts.js';
import { ladderDifference } from '@rungs/domain/ladder/difference.js';
import { edited, type LadderEdit } from '@rungs/domain/ladder/edits.js';
import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../shared/forms/drafts.js';
import { isStale } from '../shared/problem-error.js';
import { draftQuery, saveDraft } from './ladder-drafts.queries.js';
import { back, beginning, forth, onward } from './trail.js';

/** Long enough for a sentence to go on, short enough that a colleague sees it come. */
const pauseMs = 800;

/** What the server holds as far as this page knows: what is typed is based on it. */
type Basis = Readonly<{ version: number; content: LadderContent }>;
type Kept = Readonly<{ content: LadderContent; basis: Basis }>;

const keyOf = (id: string): string => `ladder-draft:${id}`;

/** What was not saved when the page went: only what still is a ladder, on whatever version it was written. */
function readKept(id: string): Kept | null {
  const { content, version, base } = readDraft(keyOf(id)) ?? {};
  const [mine, was] = [ladderContentSchema.safeParse(content), ladderContentSchema.safeParse(base)];
  if (!mine.success || !was.success || typeof version !== 'number') return null;
  return { content: mine.data, basis: { version, content: was.data } };
}

/** Sent one after the other: a ladder is one document, and each version is based on the one before. */
type Sending = 'idle' | 'sending' | 'failed';

/**
 * A ladder while it is written: every edit at once on screen, saved after a pause, taken back and done again at will. Whoever
 * saved meanwhile is shown beside what is here (`conflict`); what is not saved survives a reload in this tab.
 */
export function useDraft(draft: LadderDraftView) {
  const client = useQueryClient();
  const { id } = draft;
  const [kept] = useState(() => readKept(id));
  const [trail, setTrail] = useState(() => beginning<LadderContent>(kept?.content ?? draft.content));
  const [basis, setBasis] = useState<Basis>(kept?.basis ?? draft);
  const [sending, setSending] = useState<Sending>('idle');
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<LadderDraftView | null>(null);
  const content = trail.now;
  const unsaved = content !== basis.content;

  // Somebody else's version, with nothing of one's own on top: it is what one goes on with.
  if (draft.version > basis.version && !unsaved && sending === 'idle') {
    setBasis(draft);
    setTrail(beginning<LadderContent>(draft.content));
  }

  const save = useCallback(
    async (toSave: LadderContent, on: number): Promise<void> => {
      setSending('sending');
      setFailure(null);
      const holds = (saved: LadderDraftView): void => {
        // Also where the page went meanwhile; what was typed since is kept anew, as it goes on from what was sent.
        dropDraft(keyOf(id));
        setBasis({ version: saved.version, content: toSave });
        setConflict(null);
        setSending('idle');
        client.setQueryData(draftQuery(id).queryKey, saved);
      };
      try {
        holds(await saveDraft(id, on, toSave));
      } catch (error) {
        const theirs = isStale(error) ? ladderDraftSchema.safeParse(error.current) : undefined;
        // Sent before a reload, whose answer nobody heard: what is there is what was sent.
        if (theirs?.success && ladderDifference(theirs.data.content, toSave).length === 0) return holds(theirs.data);
        setFailure(error);
        if (theirs?.success) setConflict(theirs.data);
        setSending(theirs?.success ? 'idle' : 'failed');
      }
    },
    [client, id],
  );

  useEffect(() => {
    if (!unsaved) return dropDraft(keyOf(id));
    keepDraft(keyOf(id), { content, version: basis.version, base: basis.content });
    if (sending !== 'idle' || conflict) return undefined;
    const timer = setTimeout(() => void save(content, basis.version), pauseMs);
    return () => clearTimeout(timer);
  }, [unsaved, content, basis, sending, conflict, save, id]);

  // Whoever goes elsewhere within the pause has typed for good, too.
  const leaving = useRef<(() => void) | null>(null);
  useEffect(() => {
    leaving.current = unsaved && sending === 'idle' && !conflict ? () => void save(content, basis.version) : null;
  });
  useEffect(
    () => () => {
      leaving.current?.();
      leaving.current = null;
    },
    [],
  );

  /** A further edit tries again what failed. */
  const move = (next: (before: typeof trail) => typeof trail): void => {
    setTrail(next);
    setSending((now) => (now === 'failed' ? 'idle' : now));
  };
  return {
    content,
    state: failure !== null && sending === 'failed' ? 'failed' : unsaved ? 'unsaved' : 'saved',
    version: basis.version,
    failure,
    edit: (change: LadderEdit): void => move((before) => onward(before, edited(before.now, change))),
    undo: trail.past.length > 0 ? () => move(back) : null,
    redo: trail.future.length > 0 ? () => move(forth) : null,
    /** For a toast, which outlives the render that it was made in. */
    undoLatest: (): void => move(back),
    again: (): void => void save(content, basis.version),
    conflict: conflict && {
      base: basis.content,
      theirs: conflict,
      busy: sending === 'sending',
      /** Neither yet: what is here stays, unsaved. */
      putOff: (): void => {
        setConflict(null);
        setSending('failed');
      },
      keepMine: (): void => void save(content, conflict.version),
      /** Mine is one step back: nothing that was typed is gone. */
      takeTheirs: (): void => {
        setTrail((before) => onward(before, conflict.content));
        setBasis(conflict);
        setConflict(null);
        client.setQueryData(draftQuery(id).queryKey, conflict);
      },
    },
  } as const;
}

export type DraftEditor = ReturnType<typeof useDraft>;
