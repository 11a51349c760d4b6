/** A workspace for measuring the load model: many small campaigns on 200 systems, one of which all of them reach. */
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type SourceFile, type Workspace } from '@liaison/model';
import { createRandom, type Random } from '../random.ts';

const PAGE_SYSTEMS = 99;
const CALLED_SYSTEMS = 100;

/** Systems in all: those with pages, those that they call, and the hub that all of them call. */
export const SYSTEMS = PAGE_SYSTEMS + CALLED_SYSTEMS + 1;

const KINDS = ['email', 'email', 'email', 'push', 'sms', 'social'];
const WINDOWS = ['', 'over 15 min', 'over 1 h', 'over 2 h', 'over 4 h', 'over 90 min'];
const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];

/** Files of a workspace in which each campaign touches four systems: its page's, two that are called, and the hub. */
export function loadFiles(campaigns: number, seed: number): SourceFile[] {
  const random = createRandom(seed);
  return [
    ...libraryFiles(),
    parseCampaignFile({ path: 'systems.campaign', text: systemsText() }),
    ...Array.from({ length: campaigns }, (_, i) => campaignFile(i, random)),
  ];
}

export function workspaceOf(files: readonly SourceFile[]): Workspace {
  return buildWorkspace(files, { today: '2026-11-01' });
}

/** A campaign with one send on some minute of a year; called again, it is planned otherwise. */
export function campaignFile(index: number, random: Random): SourceFile {
  const day = new Date(Date.UTC(2026, 0, random.int(1, 365))).toISOString().slice(0, 10);
  const time = `${random.int(0, 23)}:${String(random.int(0, 59)).padStart(2, '0')}`;
  const text = `campaign c${index} {
  status planned
  runs 2026-01-01 .. 2026-12-31
  timezone ${random.pick(ZONES)}
  page landing "/" on page${index % PAGE_SYSTEMS}
  channel only: ${random.pick(KINDS)} {
    audience ${random.int(1, 200)}k
    at ${day} ${time} ${random.pick(WINDOWS)}
    response ${random.int(10, 50) / 10} %
    converts 2 % to order
    lands-on landing
  }
}`;
  return parseCampaignFile({ path: `campaigns/c${index}.campaign`, text });
}

function systemsText(): string {
  const everyday = 'timezone Europe/Berlin headroom 20 %';
  const pages = Array.from({ length: PAGE_SYSTEMS }, (_, i) => {
    const called = [i, (i * 7 + 31) % CALLED_SYSTEMS].map(
      (other) => `calls called${other} 3 requests per order`,
    );
    return `system page${i} { ${everyday} capacity 900 rps baseline 50 rps profile office-day visit 8 requests
  ${called.join('\n  ')}
  calls hub 1 requests per visit }`;
  });
  const called = Array.from(
    { length: CALLED_SYSTEMS },
    (_, i) => `system called${i} { ${everyday} capacity 300 rps baseline 20 rps profile office-day }`,
  );
  const hub = `system hub { ${everyday} capacity 5000 rps baseline 300 rps profile office-day }`;
  return [hub, ...pages, ...called].join('\n');
}
