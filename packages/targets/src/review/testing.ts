/** Documents of reviews for the tests, made by hand: what a test does not say is empty. */
import type { ReviewDocument } from '@liaison/checks';

export type Change = ReviewDocument['changes'][number];
export type Load = ReviewDocument['loads'][number];

const COUNTS = { files: 9, campaigns: 4, systems: 3 };

export function documentWith(parts: Partial<ReviewDocument> = {}): ReviewDocument {
  const { changes = [], loads = [], findings = { new: [], gone: [], kept: 0 } } = parts;
  const count = (level: string) => changes.filter((each) => each.level === level).length;
  const severe = (severity: string) => findings.new.filter((each) => each.severity === severity).length;
  const told = [count('breaking'), count('warning'), changes.length + loads.length + findings.new.length];
  const level = (['breaking', 'warning', 'information'] as const).find((_, i) => (told[i] ?? 0) > 0);
  return {
    version: 1,
    today: '2026-11-01',
    base: { ref: 'main', commit: 'b'.repeat(40), ...COUNTS },
    head: { ref: 'proposal', commit: 'a'.repeat(40), ...COUNTS },
    verdict: {
      level: level ?? 'none',
      breaking: count('breaking'),
      warnings: count('warning'),
      informations: count('information'),
      newErrors: severe('error'),
      newWarnings: severe('warning'),
      doesNotFit: loads.filter(({ fits }) => !fits).map(({ system }) => system),
      waitingFor: [],
    },
    campaigns: [],
    signatures: [],
    involvement: { unknown: null, changed: [], recent: [], medianDays: null, trend: [] },
    notes: [],
    rises: [],
    unseenSystems: 0,
    ...parts,
    changes,
    loads,
    findings,
  };
}

export function placeAt(line: number, file = 'tea.campaign') {
  return { file, line, column: 5, endLine: line, endColumn: 14 };
}

export function changeWith(parts: Partial<Change> = {}): Change {
  return {
    code: 'throttle-raised',
    area: 'capacity',
    action: 'raised',
    level: 'breaking',
    hurts: 'it',
    role: 'it',
    subject: { kind: 'campaign', name: 'tea' },
    about: 'throttle of `mail`',
    before: '60000 messages per hour',
    after: '90000 messages per hour',
    base: placeAt(7),
    head: placeAt(8),
    affects: [],
    fingerprint: '0123456789ab',
    ...parts,
  };
}

export function loadWith(parts: Partial<Load> = {}): Load {
  return {
    system: 'web-shop',
    limit: 'rate',
    windowSeconds: null,
    windowZone: null,
    owner: 'platform',
    before: { rate: 288, at: '2026-11-27T08:00:00.000Z', everyday: 100 },
    after: { rate: 1024, at: '2026-11-27T08:00:00.000Z', everyday: 100 },
    usableBefore: parts.usable === undefined ? 820 : parts.usable,
    usable: 820,
    share: 1024 / 820,
    fits: false,
    tested: '2026-10-02',
    changed: [{ campaign: 'tea', before: 188, after: 924, budget: 700 }],
    others: [],
    timezone: 'Europe/Berlin',
    fix: { title: 'Send over 2 h 30 min', file: 'tea.campaign' },
    ...parts,
  };
}
