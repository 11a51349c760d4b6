/** Time zones: which there are, and which place people mean by an abbreviation. */
import type { AudienceList, Campaign, Channel, Located, System } from '@liaison/model';
import { nearestNames } from '@liaison/model';

/** Zones that a declaration states itself. */
export function zonesOf(declaration: Campaign | Channel | System | AudienceList): Located<string>[] {
  const zones = (() => {
    switch (declaration.kind) {
      case 'campaign':
      case 'channel':
        return [declaration.timezone];
      case 'system':
        return [declaration.timezone, ...declaration.quotas.map(({ zone }) => zone)];
      case 'list':
        return declaration.zones.map(({ zone }) => zone);
    }
  })();
  return zones.filter((zone) => zone !== undefined);
}

/** Whether a zone is an abbreviation or an offset. Both stand still where the clocks of a place are changed. */
export function isClockName(zone: string): boolean {
  return zone !== 'UTC' && (/^[A-Z]{2,5}(\d[A-Z]{0,3})?$/.test(zone) || /^(UTC|GMT)?[+-]\d/.test(zone));
}

/** Whether the time zone database that the machine carries has this zone. */
export function isTimeZone(zone: string): boolean {
  let known = KNOWN_ZONES.get(zone);
  if (known === undefined) {
    known = hasZone(zone);
    KNOWN_ZONES.set(zone, known);
  }
  return known;
}

// To ask the database takes a tenth of a millisecond, and all campaigns write the same few zones.
const KNOWN_ZONES = new Map<string, boolean>();

function hasZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Zones that may have been meant: by abbreviation, by the name of a city, by spelling. */
export function likelyZones(written: string): string[] {
  const place = PLACES[written.toUpperCase()];
  if (place) return place;
  const zones = Intl.supportedValuesOf('timeZone');
  const city = written.replace(/[\s-]+/g, '_').toLowerCase();
  const cities = zones.filter((zone) => zone.split('/').at(-1)?.toLowerCase() === city);
  return [...new Set([...cities, ...nearestNames(written, zones)])].slice(0, 3);
}

/** The largest place that uses an abbreviation; where several do, each of them. */
const PLACES: Readonly<Record<string, string[]>> = {
  BST: ['Europe/London'],
  CDT: ['America/Chicago'],
  CEST: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  CET: ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  CST: ['America/Chicago', 'Asia/Shanghai'],
  EDT: ['America/New_York'],
  EET: ['Europe/Athens', 'Europe/Helsinki', 'Europe/Bucharest'],
  EST: ['America/New_York'],
  GMT: ['Europe/London', 'UTC'],
  HST: ['Pacific/Honolulu'],
  IST: ['Asia/Kolkata', 'Europe/Dublin'],
  JST: ['Asia/Tokyo'],
  MDT: ['America/Denver'],
  MST: ['America/Denver', 'America/Phoenix'],
  PDT: ['America/Los_Angeles'],
  PST: ['America/Los_Angeles'],
};
