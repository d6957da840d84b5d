import type { ChartNode, PersonProfile, PersonRow } from '@rungs/contracts/people.js';

export const personId = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;

export const personRow = (n: number, name: string, wish: Partial<PersonRow> = {}): PersonRow => ({
  id: personId(n),
  name,
  title: 'Engineer',
  email: null,
  department: null,
  manager: null,
  level: null,
  location: '',
  active: true,
  reports: 0,
  ...wish,
});

export const profile = (n: number, name: string, wish: Partial<PersonProfile> = {}): PersonProfile => ({
  ...personRow(n, name),
  startedOn: null,
  employment: null,
  version: 1,
  abilities: [],
  ...wish,
});

export const chartNode = (n: number, name: string, wish: Partial<ChartNode> = {}): ChartNode => ({
  id: personId(n),
  name,
  title: 'Engineer',
  department: null,
  managerId: null,
  reports: 0,
  ...wish,
});

export const page = <T>(items: T[]): { items: T[]; nextCursor: null } => ({ items, nextCursor: null });
