import { feedbackLinkSchema, type GiveFeedbackRequest } from '@rungs/contracts/feedback.js';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';

const pathOf = (token: string): string => `/feedback-links/${encodeURIComponent(token)}`;

export const feedbackLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['feedback-link', token],
    queryFn: ({ signal }) => api.get(pathOf(token), feedbackLinkSchema, signal),
    // Once it is used it is gone; what was read stays on the page until somebody leaves it.
    staleTime: Infinity,
  });

export const answerLink = (token: string, given: GiveFeedbackRequest, version: number | undefined) =>
  api.post(`${pathOf(token)}/answer`, given, z.undefined(), { version });

export const declineLink = (token: string, reason: string, version: number | undefined) =>
  api.post(`${pathOf(token)}/decline`, { reason }, z.undefined(), { version });
