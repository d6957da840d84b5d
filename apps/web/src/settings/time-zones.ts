import type { Option } from '../shared/ui/combobox.js';

/** As one says it: "Bogota" says more than "America/Bogota", which stands behind it. */
export const zoneOption = (zone: string): Option | null =>
  zone === '' ? null : { id: zone, label: zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone, sub: zone };

/** Every zone that this browser knows, and UTC, which browsers leave out of their lists. */
export const timeZoneOptions = (): readonly Option[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].flatMap((zone) => zoneOption(zone) ?? []);
