/** Findings and changes in the forms of other programs. */
import assert from 'node:assert/strict';
import type { JsonReport } from '@liaison/checks';
import type { Log } from 'sarif';
import { renderReview } from '../review/render-review.ts';
import { changeWith, documentWith, placeAt } from '../review/testing.ts';
import { renderReport } from './render-report.ts';
import { resultsOfReport } from './result.ts';
import { sarifLog } from './sarif.ts';

type JsonFinding = JsonReport['findings'][number];

function finding(line: number, parts: Partial<JsonFinding> = {}): JsonFinding {
  return {
    code: 'missing-it-owner',
    severity: 'error',
    message: 'Campaign `tea` has no owner in IT',
    help: 'Add `it-owner`',
    file: 'a b/tea.campaign',
    range: { start: { line: line - 1, character: 9 }, end: { line: line - 1, character: 12 } },
    within: 'campaign tea',
    fingerprint: `${line}`.padStart(12, '0'),
    related: [],
    fixes: [],
    ...parts,
  };
}

function report(findings: readonly JsonFinding[]): JsonReport {
  const summary = { files: 1, campaigns: 1, errors: findings.length, warnings: 0, infos: 0 };
  return { version: 1, findings: [...findings], summary };
}

describe('report as SARIF', () => {
  it('has the types of SARIF 2.1.0, places, rules with help and fingerprints', () => {
    const rules = [
      { code: 'missing-it-owner', summary: 'A campaign without IT.', page: '# missing-it-owner\n' },
    ];
    const log: Log = sarifLog(resultsOfReport(report([finding(3), finding(4, { severity: 'info' })])), {
      rules,
      version: '1.0.0',
    });
    const [run] = log.runs;
    assert.equal(run?.tool.driver.rules?.length, 1);
    assert.equal(run?.tool.driver.rules?.[0]?.help?.markdown, '# missing-it-owner\n');
    const [first, second] = run?.results ?? [];
    assert.equal(second?.level, 'note');
    assert.equal(first?.partialFingerprints?.['liaison/v1'], '000000000003');
    assert.deepEqual(first?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'a%20b/tea.campaign', uriBaseId: 'REPOSITORY' },
      region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 13 },
    });
  });

  it('says what is new, what was there and what is gone', () => {
    const [old, fresh, gone] = [finding(3), finding(4), finding(9)];
    const compared = { new: new Set([fresh]), gone: [gone] };
    const log: Log = JSON.parse(renderReport(report([old, fresh]), 'sarif', { compared }));
    const states = log.runs[0]?.results?.map(({ baselineState }) => baselineState);
    assert.deepEqual(states, ['unchanged', 'new', 'absent']);
    for (const format of ['junit', 'github', 'gitlab'] as const) {
      const text = renderReport(report([old, fresh]), format, { compared });
      assert.equal([...text.matchAll(/failure message|::error|"fingerprint"/g)].length, 1, format);
    }
  });
});

describe('report as annotations of GitHub', () => {
  it('escapes what the runner would read', () => {
    const text = renderReport(
      report([finding(3, { file: 'a,b:c%.campaign', message: 'x\n::error::y 5 %' })]),
      'github',
    );
    assert.equal(
      text,
      '::error file=a%2Cb%3Ac%25.campaign,line=3,endLine=3,col=10,endColumn=13,title=missing-it-owner::x%0A::error::y 5 %25%0AAdd `it-owner`\n',
    );
  });

  it('tells at most ten of a level, the tenth for the rest', () => {
    const lines = renderReport(report(Array.from({ length: 30 }, (_, i) => finding(i + 1))), 'github', {
      folder: 'marketing',
    }).split('\n');
    assert.equal(lines.length, 11);
    assert.equal(lines[9], '::error title=21 more::21 more%0Amarketing/a b/tea.campaign: 21');
    assert.equal(renderReport(report([]), 'github'), '');
  });
});

describe('report for GitLab', () => {
  it('is a list of issues', () => {
    const [issue] = JSON.parse(renderReport(report([finding(3, { severity: 'warning' })]), 'gitlab'));
    assert.deepEqual(issue, {
      type: 'issue',
      check_name: 'missing-it-owner',
      description: 'Campaign `tea` has no owner in IT. Add `it-owner`',
      categories: ['Compatibility'],
      fingerprint: '000000000003',
      severity: 'major',
      location: { path: 'a b/tea.campaign', lines: { begin: 3, end: 3 } },
    });
  });
});

describe('report as JUnit', () => {
  it('counts failures and escapes', () => {
    const text = renderReport(
      report([finding(3, { message: '<a> & "b"\n\u0000' }), finding(4, { severity: 'info' })]),
      'junit',
    );
    assert.match(
      text,
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites>\n<testsuite name="a b\/tea.campaign"/,
    );
    assert.match(text, /tests="2" failures="1" errors="0"/);
    // The schema of Jenkins takes no empty properties, that of Ant wants the element.
    assert.match(text, /<properties>\n<property name="tool" value="liaison"\/>\n<\/properties>/);
    assert.match(text, /message="&lt;a&gt; &amp; &quot;b&quot; \ufffd"/);
  });

  it('has one case that passes where nothing is found', () => {
    assert.match(renderReport(report([]), 'junit'), /tests="1" failures="0"[\s\S]*<testcase [^>]*\/>/);
  });
});

describe('review for other programs', () => {
  const gone = changeWith({ code: 'throttle-removed', action: 'removed', head: null, after: null });
  const harmless = changeWith({ level: 'information', hurts: null, role: null });

  it('tells breaking and doubtful changes, not harmless ones, where they would stand', () => {
    const campaign = {
      name: 'tea',
      title: null,
      change: 'changed',
      before: null,
      status: 'planned',
      launch: null,
      timezone: null,
      owner: null,
      itOwner: null,
      at: placeAt(1),
    } as const;
    const document = documentWith({
      changes: [changeWith(), gone, changeWith({ level: 'warning' }), harmless],
      campaigns: [campaign],
    });
    const log: Log = JSON.parse(renderReview(document, 'sarif'));
    const results = log.runs[0]?.results ?? [];
    assert.deepEqual(
      results.map(({ level }) => level),
      ['error', 'error', 'warning'],
    );
    assert.equal(results[1]?.locations?.[0]?.physicalLocation?.region?.startLine, 1);
    assert.match(
      renderReview(document, 'github'),
      /title=throttle-raised::`tea`: throttle of `mail` raised: 60000 → 90000 messages per hour%0AThis can hurt IT/,
    );
  });
});
