/** Times at which a system is not to be touched: freezes and maintenance windows, as instants. */
import { type DateRange, rangeInstants, type SourceFile, type System, type Zone } from '@liaison/model';
import { placeOf, type SourcePlace } from '../page/source-place.ts';

export interface ClosedTime {
  /** A freeze of releases binds IT only: campaigns may well be why. */
  readonly kind: 'campaigns' | 'releases' | 'maintenance';
  /** Seconds since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly place: SourcePlace;
}

export const CLOSED_WORDS: Readonly<Record<ClosedTime['kind'], string>> = {
  campaigns: 'frozen for campaigns',
  releases: 'frozen for releases',
  maintenance: 'maintenance',
};

/** The closed times of a system in order, on the system's clock; those whose days do not exist are left out. */
export function closedTimes(system: System, file: SourceFile, zone: Zone): ClosedTime[] {
  const timeOf = (kind: ClosedTime['kind'], range: DateRange | undefined, reason = ''): ClosedTime[] => {
    const instants = range && rangeInstants(range, zone);
    if (!range || !instants || instants.to <= instants.from) return [];
    return [{ kind, ...instants, reason, place: placeOf(file, range.span) }];
  };
  return [
    ...system.freezes.flatMap(({ scope, range, reason }) =>
      timeOf(scope?.value === 'campaigns' ? 'campaigns' : 'releases', range, reason),
    ),
    ...system.maintenance.flatMap(({ range, reason }) => timeOf('maintenance', range, reason)),
  ].sort((a, b) => a.from - b.from);
}
