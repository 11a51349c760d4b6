/** The queue at a CRM, against what can be worked out by hand. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, loadOf } from '@liaison/model';
import { type Intake, intakeOf } from './intake.ts';

/** Two requests a second, the whole day of 2026-11-17. */
function intake(limits: string): Intake | undefined {
  const text = `system api { visit 1 requests ${limits} }
campaign fair {
  status planned
  timezone UTC
  runs 2026-11-17 .. 2026-11-17
  page ticket "/ticket" on api
  channel stream: partner {
    visits 172800 per day
    lands-on ticket
  }
}
`;
  const files = [...libraryFiles(), parseCampaignFile({ path: 'fair.campaign', text })];
  const load = loadOf(buildWorkspace(files, { today: '2026-11-01' })).system('api');
  assert.ok(load);
  return intakeOf(load, BEGIN, BEGIN + DAY);
}

const BEGIN = Date.UTC(2026, 10, 17) / 1000;
const DAY = 86_400;

/** Steps are a minute. */
function near(actual: number | undefined, expected: number, tolerance = 120): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= tolerance, `${actual} is not about ${expected}`);
}

describe('intake', () => {
  it('keeps half of what comes waiting where half is taken', () => {
    const found = intake('capacity 1 rps');
    near(found?.waiting, DAY);
    near(found?.delay, DAY);
    near(found?.at, BEGIN + DAY);
  });

  it('opens a rolling quota again a window after it was used', () => {
    const found = intake('quota 86400 requests per 24 h');
    // Full at noon; what comes from then on waits for the noon of what went before it.
    near(found?.waiting, DAY);
    near(found?.delay, DAY / 2);
  });

  it('opens the quota of a day at midnight', () => {
    const found = intake('quota 86400 requests per day in UTC');
    near(found?.waiting, DAY);
    near(found?.delay, DAY / 2);
    near(found?.at, BEGIN + DAY / 2);
  });

  it('takes a quota of seconds for a rate', () => {
    near(intake('quota 10 requests per 10 s')?.delay, DAY);
  });

  it('is nothing where all fits, or where nobody knows a limit', () => {
    assert.equal(intake('capacity 3 rps quota 200k requests per 24 h'), undefined);
    assert.equal(intake(''), undefined);
  });
});
