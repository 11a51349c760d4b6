/** Readiness as Markdown: the table, what is missing, and names that would be markup. */
import assert from 'node:assert/strict';
import type { CampaignReadiness, ReadinessReport } from '@liaison/checks';
import { readinessMarkdown } from './readiness-markdown.ts';

function campaign(more: Partial<CampaignReadiness> = {}): CampaignReadiness {
  return {
    name: 'spring',
    title: 'Spring sale',
    file: 'campaigns/spring.campaign',
    status: 'planned',
    launch: '2026-12-07',
    daysLeft: 36,
    level: 'bronze',
    needed: 'silver',
    isReady: false,
    isSmall: false,
    levels: [
      { level: 'bronze', met: 1, of: 1 },
      { level: 'silver', met: 0, of: 1 },
      { level: 'gold', met: 0, of: 0 },
    ],
    criteria: [
      {
        id: 'load-test',
        level: 'silver',
        subject: 'web-shop',
        title: 'Load test of `web-shop`',
        met: false,
        missing: 'No `load-test` of `web-shop` was shown',
        line: 3,
      },
    ],
    ...more,
  };
}

const report = (...campaigns: readonly CampaignReadiness[]): ReadinessReport => ({
  version: 1,
  today: '2026-11-01',
  campaigns,
});

describe('readiness as Markdown', () => {
  it('has a table, and below it what is missing and where', () => {
    assert.equal(
      readinessMarkdown(report(campaign())),
      [
        '## Readiness',
        '',
        '| campaign | goes out | is | needs | bronze | silver | gold |',
        '|---|---|---|---|---|---|---|',
        '| `spring` Spring sale | 2026-12-07 | **bronze** | silver | 1 of 1 | 0 of 1 | 0 of 0 |',
        '',
        '### `spring`',
        '',
        'For **silver**:',
        '',
        '- No `load-test` of `web-shop` was shown (`campaigns/spring.campaign:3`)',
        '',
        'Judged on 2026-11-01 by `liaison readiness`.',
        '',
      ].join('\n'),
    );
  });

  it('lets nothing that somebody wrote become markup or a cell', () => {
    const text = readinessMarkdown(report(campaign({ title: 'a | b <img> @team', launch: null })));
    assert.ok(text.includes('a &vert; b &lt;img&gt; @&#8203;team | not known |'), text);
  });
});
