import { daysBetween } from '@rungs/domain/calendar.js';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from './i18n/use-translation.js';

/** The account's time zone; the device's where nobody is signed in. */
export const TimeZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

const isDay = (on: string): boolean => on.length === 10;
/** Noon, so that no zone moves a calendar day to its neighbour when it is formatted in UTC. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Words for days and instants, in one language and zone. A day stays the day it is, wherever one reads it. */
export function datesFor(locale: string, timeZone: string, now: () => Date = () => new Date()) {
  const dayOf = (instant: Date): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
  const day = (on: string): string => (isDay(on) ? on : dayOf(new Date(on)));
  const format = (on: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: isDay(on) ? 'UTC' : timeZone }).format(
      isDay(on) ? noon(on) : new Date(on),
    );
  const today = (): string => dayOf(now());

  return {
    today,
    /** 18 Nov 2026; 18 Nov within this year. */
    short: (on: string): string => {
      const thisYear = day(on).slice(0, 4) === today().slice(0, 4);
      return format(on, { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
    },
    /** Wednesday, 18 November 2026, and the time where there is one. */
    exact: (on: string): string =>
      format(on, isDay(on) ? { dateStyle: 'full' } : { dateStyle: 'full', timeStyle: 'short' }),
    month: (on: string): string => format(on, { month: 'long', year: 'numeric' }),
    /** Nov; over a scale, where the year stands with its first month. */
    shortMonth: (on: string, withYear: boolean): string =>
      format(on, { month: 'short', ...(withYear ? { year: 'numeric' } : {}) }),
    weekday: (on: string): string => format(on, { weekday: 'short' }),
    time: (on: string): string => format(on, { timeStyle: 'short' }),
    /** now, 20 minutes ago, yesterday, 3 days ago, in 2 weeks, 5 months ago. */
    relative: (on: string): string => {
      const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      const days = daysBetween(today(), day(on));
      if (!isDay(on)) {
        const seconds = Math.round((new Date(on).getTime() - now().getTime()) / 1000);
        if (Math.abs(seconds) < 45) return words.format(0, 'second');
        if (Math.abs(seconds) < 45 * 60) return words.format(Math.trunc(seconds / 60) || Math.sign(seconds), 'minute');
        if (days === 0) return words.format(Math.trunc(seconds / 3600) || Math.sign(seconds), 'hour');
      }
      if (Math.abs(days) < 14) return words.format(days, 'day');
      if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), 'week');
      if (Math.abs(days) < 730) return words.format(Math.trunc(days / 30.44), 'month');
      return words.format(Math.trunc(days / 365.25), 'year');
    },
  };
}

/** The person's own kind of a language, where the browser names one: 3 May for en-GB, May 3 for en-US. */
export function regional(language: string, browser: readonly string[] = navigator.languages): string {
  return browser.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

export function useDates() {
  const { i18n } = useTranslation();
  const timeZone = useContext(TimeZone);
  return useMemo(() => datesFor(regional(i18n.language), timeZone), [i18n.language, timeZone]);
}
