import {
  notificationListSchema,
  type ReadNotificationsRequest,
  unreadNotificationsSchema,
} from '@rungs/contracts/notifications.js';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** The first word is the topic of the live events, which reach nobody but whose notifications they are. */
const keys = { all: ['notification'] as const };

export const unreadQuery = queryOptions({
  queryKey: [...keys.all, 'unread'],
  queryFn: ({ signal }) => api.get('/notifications/unread', unreadNotificationsSchema, signal),
});

export const notificationsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, 'list', unread],
    queryFn: ({ signal, pageParam }) =>
      api.get('/notifications', notificationListSchema, { signal, query: { unread, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: Partial<ReadNotificationsRequest>) =>
      api.post('/notifications/reading', { ids: null, ...request }, unreadNotificationsSchema),
    onSuccess: (answer) => client.setQueryData(unreadQuery.queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
