import {
  breakMinutes,
  type FocusTimer,
  isOver,
  leftOf,
  pauseTimer,
  resumeTimer,
  startTimer,
  workedMinutes,
} from '@rungs/domain/energy/focus-timer.js';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../shared/ids.js';
import { isRefused } from './refused.js';
import { focusSessionKeys, logFocusSession } from './focus-sessions.queries.js';
import { type Kept, onKept, readKept, type Unsent, writeKept } from './kept-timer.js';

const tickMs = 500;

/**
 * The timer of this browser. It is kept with its beginning, so a reload finds it again and a background tab, whose
 * ticks come late, is never wrong about what is left. What is over is logged, and kept until the server has it.
 */
export function useFocusTimer(personId: string, onEnd: (phase: FocusTimer['phase']) => void) {
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept>(() => readKept(personId));
  const [now, setNow] = useState(() => Date.now());
  const [failed, setFailed] = useState(false);
  const sending = useRef(new Set<string>());
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });

  /** From what is kept now: another window may have changed it since this one last looked. */
  const change = useCallback(
    (next: (before: Kept) => Kept): void => {
      const after = next(readKept(personId));
      writeKept(personId, after);
      setKept(after);
      setNow(Date.now());
    },
    [personId],
  );

  const send = useCallback(
    async ({ timerId, ...session }: Unsent): Promise<void> => {
      if (sending.current.has(timerId)) return;
      sending.current.add(timerId);
      const drop = () => change((k) => ({ ...k, unsent: k.unsent.filter((one) => one.timerId !== timerId) }));
      try {
        await logFocusSession(personId, timerId, session);
        drop();
        setFailed(false);
        await client.invalidateQueries({ queryKey: focusSessionKeys.all });
      } catch (error) {
        // A goal or an item that is gone: the minutes were worked all the same.
        if (isRefused(error) && (session.goalId !== null || session.planItemId !== null)) {
          drop();
          sending.current.delete(timerId);
          const forNothing = { timerId: newId(), ...session, goalId: null, planItemId: null };
          return change((k) => ({ ...k, unsent: [...k.unsent, forNothing] }));
        }
        setFailed(true);
      } finally {
        sending.current.delete(timerId);
      }
    },
    [change, client, personId],
  );

  const finish = useCallback(
    (timer: FocusTimer, at: number): void => {
      // Only the first window to see the end acts; the others read that it is over.
      if (readKept(personId).timer?.id !== timer.id) return setKept(readKept(personId));
      const minutes = workedMinutes(timer, at);
      const isWork = timer.phase === 'focus' && minutes > 0;
      const done = isOver(timer, at);
      change((k) => ({
        ...k,
        timer: done && isWork ? startTimer({ id: newId(), phase: 'break', minutes: breakMinutes }, at) : null,
        unsent: isWork ? [...k.unsent, { timerId: timer.id, ...purposeOf(k), minutes, ...begunAt(timer) }] : k.unsent,
      }));
      if (done) ended.current(timer.phase);
    },
    [change, personId],
  );

  const { timer, unsent } = kept;
  const running = timer !== null && timer.pausedAt === null;
  useEffect(() => onKept(personId, () => setKept(readKept(personId))), [personId]);
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(tick);
  }, [running]);
  useEffect(() => {
    if (timer && running && isOver(timer, now)) finish(timer, now);
  }, [timer, running, now, finish]);
  useEffect(() => {
    for (const session of unsent) void send(session);
  }, [unsent, send]);
  useEffect(() => {
    const again = () => readKept(personId).unsent.forEach((session) => void send(session));
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [personId, send]);

  return {
    ...kept,
    left: timer ? leftOf(timer, now) : null,
    running,
    failed: failed && unsent.length > 0,
    choose: (wish: Partial<Pick<Kept, 'goalId' | 'planItemId' | 'intention'>>) => change((k) => ({ ...k, ...wish })),
    start: (phase: FocusTimer['phase'], minutes: number) =>
      change((k) => ({ ...k, timer: startTimer({ id: newId(), phase, minutes }, Date.now()) })),
    pause: () => change((k) => ({ ...k, timer: k.timer && pauseTimer(k.timer, Date.now()) })),
    resume: () => change((k) => ({ ...k, timer: k.timer && resumeTimer(k.timer, Date.now()) })),
    /** Broken off: what was worked so far is logged. */
    stop: () => timer && finish(timer, Date.now()),
    tryAgain: () => unsent.forEach((session) => void send(session)),
  };
}

const purposeOf = ({ goalId, planItemId, intention }: Kept) => ({ goalId, planItemId, intention });
const begunAt = ({ startedAt }: FocusTimer) => ({ startedAt: new Date(startedAt).toISOString() });
