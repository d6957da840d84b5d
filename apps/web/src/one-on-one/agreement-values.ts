import type { AgreementView, CreateAgreementRequest } from '@rungs/contracts/agreements.js';
import { z } from 'zod';

/** What a form holds: a day that is not set is an empty field. */
export type AgreementValues = { text: string; owedById: string; dueOn: string };

export const agreementValues = (sayWhat: string) =>
  z.object({
    text: z
      .string()
      .max(2_000)
      .refine((text) => text.trim() !== '', sayWhat),
    owedById: z.string(),
    dueOn: z.string(),
  });

export const valuesOf = ({ text, owedBy, dueOn }: AgreementView): AgreementValues => ({
  text,
  owedById: owedBy.personId,
  dueOn: dueOn ?? '',
});

export const requestOf = ({ text, owedById, dueOn }: AgreementValues): CreateAgreementRequest => ({
  text,
  owedById,
  dueOn: dueOn === '' ? null : dueOn,
});
