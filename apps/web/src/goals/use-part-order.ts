import type { GoalPartView } from '@rungs/contracts/goals.js';
import { movedBefore } from '@rungs/domain/goals.js';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { toast } from '../shared/ui/toast.js';
import { updatePart, useRefreshParts } from './goal-parts.queries.js';

type Move = Readonly<{ part: GoalPartView; before: string | null }>;

/**
 * Parts in the order one is putting them: dragged by a handle, or moved from it with the arrows. What is being saved
 * stands where it will be; a conflict is told, and what is there read again.
 */
export function usePartOrder(parts: readonly GoalPartView[]) {
  const shared = useTranslation('shared').t;
  const refresh = useRefreshParts();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<Move | null>(null);
  const move = useMutation({
    mutationFn: ({ part, before }: Move) => updatePart(part.id, { before }, part),
    onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
    onSettled: refresh,
  });
  const ids = parts.map(({ id }) => id);
  const under = dragged ?? (move.isPending ? move.variables : null);
  const order = under ? movedBefore(ids, under.part.id, under.before) : ids;
  const byId = new Map(parts.map((part) => [part.id, part]));

  const put = (wish: Move): void => {
    if (move.isPending || movedBefore(ids, wish.part.id, wish.before).join() === ids.join()) return;
    move.mutate(wish);
  };
  /** Which part the pointer is above the middle of; `null` below them all. */
  const beforeAt = (y: number, except: string): string | null => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const below = rows
      .filter((row) => row.dataset['part'] !== except)
      .find((row) => {
        const { top, height } = row.getBoundingClientRect();
        return y < top + height / 2;
      });
    return below?.dataset['part'] ?? null;
  };

  return {
    list,
    parts: order.flatMap((id) => byId.get(id) ?? []),
    draggedId: dragged?.part.id,
    handle: (part: GoalPartView) => ({
      onKeyDown: (event: KeyboardEvent): void => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const at = order.indexOf(part.id) + step;
        if (at < 0 || at >= order.length) return;
        put({ part, before: order.filter((id) => id !== part.id)[at] ?? null });
      },
      onPointerDown: (event: PointerEvent): void => {
        if (event.button !== 0 || move.isPending) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = ids.indexOf(part.id);
        setDragged({ part, before: ids[at + 1] ?? null });
      },
      onPointerMove: (event: PointerEvent): void => {
        if (dragged) setDragged({ part, before: beforeAt(event.clientY, part.id) });
      },
      onPointerUp: (): void => {
        setDragged(null);
        if (dragged) put(dragged);
      },
      onPointerCancel: (): void => setDragged(null),
    }),
  };
}
