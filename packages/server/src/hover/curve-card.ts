/** Cards of the library's words with figures: curves and profiles with their pictures, and kinds of channel. */
import { duration } from '@liaison/checks';
import {
  type Curve,
  type Declared,
  type Evidence,
  type Kind,
  type Profile,
  type ResponseCurve,
  responseCurve,
  shareBy,
  type Workspace,
} from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { captioned, sparkline } from './sparkline.ts';
import { evidenceText, quantityText, referenceText, shareText } from './written.ts';

export function curveCard({ declaration: curve }: Declared<Curve>, repository: Repository): Card {
  const drawn = drawnCurve(curve, repository.analysis.workspace);
  return {
    heading: headingOf(curve, 'curve'),
    doc: curve.doc,
    picture: drawn && curvePicture(drawn),
    facts: facts(
      ['Shape', curve.shape?.value ?? 'straight lines between its points'],
      ['Answers', drawn && answersText(drawn)],
      ['Grade', gradeOf(curve.evidence)],
      ['Evidence', evidenceText(curve.evidence)],
    ),
  };
}

function drawnCurve(curve: Curve, workspace: Workspace): ResponseCurve | undefined {
  const result = responseCurve(curve, workspace.units);
  return 'curve' in result ? result.curve : undefined;
}

/** Answers a step, from the first until nine of ten have come. */
export function curvePicture(curve: ResponseCurve): string[] {
  const from = curve.times[0] ?? 0;
  const until = whenCome(curve, SHOWN);
  if (until <= from) return captioned(sparkline([1]), 'at once', '');
  const step = (until - from) / STEPS;
  const heights = Array.from({ length: STEPS }, (_, i) => {
    // Who comes at the first instant belongs to the first step.
    const before = i === 0 ? 0 : shareBy(curve, from + i * step);
    return shareBy(curve, from + (i + 1) * step) - before;
  });
  return captioned(sparkline(heights), timeText(from), timeText(until));
}

const STEPS = 32;
const SHOWN = 0.9;

/** `half by 3 h 15 min, 90 % by 1 day, all by 30 days`. */
export function answersText(curve: ResponseCurve): string {
  const at = (share: number) => timeText(whenCome(curve, share));
  const hour = shareBy(curve, 3600);
  const firstHour =
    hour > 0 && hour < 1 ? `${shareText(Math.round(hour * 100) / 100)} in the first hour, ` : '';
  return `${firstHour}half by ${at(0.5)}, 90 % by ${at(0.9)}, all by ${at(1)}`;
}

function timeText(seconds: number): string {
  if (Math.abs(seconds) < 0.5) return 'the send';
  // Read off a curve, of which nobody knows tenths of a second.
  const whole = Math.round(seconds);
  return whole < 0 ? `${duration(-whole)} before` : duration(whole);
}

/** Seconds after the send by which a share has come. */
function whenCome({ times, shares }: ResponseCurve, share: number): number {
  const i = shares.findIndex((come) => come >= share - 1e-12);
  const [time = 0, come = 0] = [times[i], shares[i]];
  const [before, had = 0] = [times[i - 1], shares[i - 1]];
  if (before === undefined || come <= had) return time;
  return before + ((time - before) * (share - had)) / (come - had);
}

/** How far one may trust a figure, by what its evidence says of itself. */
export function gradeOf(evidence: Evidence | undefined): string {
  const text = evidence?.text ?? '';
  if (text === '') return 'no source given';
  if (/^assumption/i.test(text)) return 'an assumption';
  return /assumed|extrapolated/i.test(text) ? 'published in part, the rest assumed' : 'from the source below';
}

export function profileCard({ declaration: profile }: Declared<Profile>): Card {
  const day = dayOf(profile);
  return {
    heading: headingOf(profile, 'profile'),
    doc: profile.doc,
    picture: day && captioned(sparkline(hourWeights(day)), '00', '23'),
    facts: facts(
      ['Busiest', day && busiest(day)],
      ['Grade', gradeOf(profile.evidence)],
      ['Evidence', evidenceText(profile.evidence)],
    ),
  };
}

/** A point of a profile. */
interface DayPoint {
  /** Of the clock, with its fraction; below 0 and from 24 on those of the days around. */
  readonly hour: number;
  /** As it is written: `20:30`. */
  readonly clock: string;
  readonly weight: number;
}

/** The points of a day in order, between the last of the day before and the first of the next. */
function dayOf({ points }: Profile): DayPoint[] | undefined {
  const known = points
    .flatMap(({ time, share }) => {
      const clock = time?.value ?? '';
      const [hour = Number.NaN, minute = Number.NaN, second = 0] = clock.split(':').map(Number);
      const at = hour + minute / 60 + second / 3600;
      return share === undefined || Number.isNaN(at) ? [] : [{ hour: at, clock, weight: share.number }];
    })
    .sort((a, b) => a.hour - b.hour)
    // As in the forecast, the first of two points of one time.
    .filter(({ hour }, i, all) => hour !== all[i - 1]?.hour);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  return [{ ...last, hour: last.hour - 24 }, ...known, { ...first, hour: first.hour + 24 }];
}

/** The weight at each full hour, linear between the points. */
function hourWeights(day: readonly DayPoint[]): number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const i = day.findIndex((point) => point.hour >= hour);
    const [to, from] = [day[i], day[i - 1]];
    if (!to || !from || to.hour === from.hour) return to?.weight ?? 0;
    return from.weight + ((to.weight - from.weight) * (hour - from.hour)) / (to.hour - from.hour);
  });
}

/** The highest is always one of the points, since there are straight lines between them. */
function busiest(day: readonly DayPoint[]): string | undefined {
  const mean = meanOf(day);
  const [first, ...rest] = day.slice(1, -1);
  if (!first || !(mean > 0)) return undefined;
  const peak = rest.reduce((most, point) => (point.weight > most.weight ? point : most), first);
  return `about ${peak.clock}, with ${(peak.weight / mean).toFixed(1)} times the mean of the day`;
}

/** The mean weight of the 24 hours from the first point on, as the forecast reckons it. */
function meanOf(day: readonly DayPoint[]): number {
  const round = day.slice(1);
  const areas = round.slice(1).map((to, i) => {
    const from = round[i] ?? to;
    return ((from.weight + to.weight) / 2) * (to.hour - from.hour);
  });
  return areas.reduce((sum, area) => sum + area, 0) / 24;
}

export function kindCard({ declaration: kind }: Declared<Kind>, repository: Repository): Card {
  const { workspace } = repository.analysis;
  const curve = workspace.resolveTo('curve', kind.curve)?.declaration;
  const drawn = curve && drawnCurve(curve, workspace);
  const { scanners } = kind;
  return {
    heading: headingOf(kind, 'kind'),
    doc: kind.doc,
    picture: drawn && curvePicture(drawn),
    facts: facts(
      ['Curve', kind.curve && referenceText(kind.curve, repository)],
      ['Answers', drawn && answersText(drawn)],
      ['Grade of the curve', curve && gradeOf(curve.evidence)],
      ['Evidence of the curve', curve && evidenceText(curve.evidence)],
      [
        'Response',
        withSource(quantityText(kind.response), kind.responseSource) ?? 'no default: write your own',
      ],
      ['Delivered', withSource(quantityText(kind.delivered), kind.deliveredSource)],
      ['Needs consent', referenceText(kind.needsConsent, repository)],
      ['Mail scanners', scanners && (scanners === 'none' ? 'none' : quantityText(scanners))],
      ['Spreads over at least', quantityText(kind.jitter)],
      ['On air', quantityText(kind.lasting)],
      ['Evidence', evidenceText(kind.evidence)],
    ),
  };
}

function withSource(figure: string | undefined, source: string | undefined): string | undefined {
  return figure && source ? `${figure} (${escaped(source)})` : figure;
}
