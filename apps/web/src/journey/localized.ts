import type { Localized } from '@rungs/domain/framework/steps.js';
import { useTranslation } from '../shared/i18n/use-translation.js';

/** Texts that come in both languages, from the domain or the server: `say(practice.name)`. */
export function useLocalized(): (text: Localized) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return (text) => text[locale];
}
