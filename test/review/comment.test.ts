/** Comments as a platform shows them: whatever stands in a repository, only our own markup comes out. */
import assert from 'node:assert/strict';
import type { ReviewDocument } from '@liaison/checks';
import { renderReview } from '@liaison/targets';
import fc from 'fast-check';
import { marked } from 'marked';

const OURS = new Set(
  'h3 h4 h5 p strong code table thead tbody tr th td br sub details summary ul li blockquote a'.split(' '),
);

const word = fc.oneof(
  fc.constantFrom(
    '</td></tr></table><script>alert(1)</script>',
    '<!--',
    '|',
    '\\|',
    '\\',
    '`',
    '``',
    '**',
    '_x_',
    '~~y~~',
    '[a](javascript:b)',
    '![i](https://evil.example/i.png)',
    'https://evil.example',
    'www.evil.example',
    'me@evil.example',
    '@octocat',
    '\n\n# h\n\n',
    '\n| a |\n| - |\n',
    '\r',
    '&lt;b&gt;',
    '<b>',
    '# h',
    '- l',
    '1. l',
    '> q',
    '    c',
    '$x$',
    ':tada:',
    '[^1]',
    '\u202e',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

describe('comment of a review', () => {
  it('has only the markup of Liaison', () => {
    fc.assert(
      fc.property(text, text, text, text, (name, about, before, file) => {
        const html = marked.parse(renderReview(hostile(name, about, before, file), 'markdown', LINK), {
          gfm: true,
          async: false,
        });
        const [, ...rest] = html.split('-->');
        const shown = rest.join('-->');
        for (const [, tag = ''] of shown.matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)) assert.ok(OURS.has(tag), tag);
        for (const [, href] of shown.matchAll(/href="([^"]*)"/g))
          assert.match(href ?? '', /^https:\/\/git\./);
        for (const [, table = ''] of shown.matchAll(/<table>([\s\S]*?)<\/table>/g)) {
          const [head = '', ...rows] = table.split('<tr>').slice(1);
          const columns = head.split('<th').length;
          for (const row of rows) assert.equal(row.split(/<td/).length, columns, row);
        }
        assert.doesNotMatch(shown.replace(/<code>[\s\S]*?<\/code>/g, ''), /@octo/);
      }),
      { numRuns: 1000 },
    );
  });
});

const LINK = { link: 'https://git.example.com/o/r/blob/1' };

function hostile(name: string, about: string, before: string, path: string): ReviewDocument {
  const counts = { files: 1, campaigns: 1, systems: 1 };
  const at = { file: `${path}.campaign`, line: 3, column: 1, endLine: 3, endColumn: 2 };
  const moment = { rate: 10, at: '2026-11-27T08:00:00.000Z', everyday: 1 };
  const change = {
    code: 'throttle-raised',
    area: 'capacity',
    action: 'raised',
    hurts: 'it',
    role: 'it',
    subject: { kind: 'campaign', name },
    about,
    before,
    after: about,
    base: at,
    head: at,
    fingerprint: '0123456789ab',
  } as const;
  const levels = ['breaking', 'warning', 'information'] as const;
  const areas = ['capacity', 'data', 'vendors', 'metrics'];
  const changes = levels.flatMap((level) =>
    areas.map((area) => ({ ...change, affects: [before], level, area })),
  );
  const finding = { code: 'missing-owner', message: before, help: about, at, fix: name, fingerprint: '1' };
  return {
    version: 1,
    today: '2026-11-01',
    base: { ref: name, commit: 'b'.repeat(40), ...counts },
    head: { ref: before, commit: 'a'.repeat(40), ...counts },
    verdict: {
      level: 'breaking',
      breaking: 4,
      warnings: 4,
      informations: 4,
      newErrors: 1,
      newWarnings: 0,
      doesNotFit: [name],
      waitingFor: [{ role: name, campaigns: [name, before] }],
    },
    campaigns: [
      {
        name,
        title: about,
        change: 'added',
        before: null,
        status: before,
        launch: '2026-11-20',
        timezone: null,
        owner: before,
        itOwner: about,
        at,
      },
    ],
    signatures: [{ campaign: name, role: before, state: 'stale', person: about }],
    loads: [
      {
        system: name,
        limit: 'quota',
        windowSeconds: 86_400,
        windowZone: before,
        owner: before,
        before: null,
        after: moment,
        usableBefore: 5,
        usable: 5,
        share: 2,
        fits: false,
        tested: '2026-10-02',
        changed: [
          { campaign: name, before: null, after: 3, budget: 1 },
          { campaign: before, before: null, after: 3, budget: 1 },
        ],
        others: [about],
        timezone: before,
        fix: { title: about, file: 'x' },
      },
    ],
    changes,
    findings: {
      new: [
        { ...finding, severity: 'error' },
        { ...finding, severity: 'info' },
      ],
      gone: [{ ...finding, severity: 'error' }],
      kept: 1,
    },
    involvement: {
      unknown: about,
      changed: [{ campaign: name, seen: null, launch: '2026-11-20', days: 3 }],
      recent: [],
      medianDays: null,
      trend: [],
    },
    rises: [
      {
        system: name,
        at: '2026-11-27T09:15:00.000Z',
        rate: 4,
        more: 2,
        campaign: name,
        usable: 9,
        timezone: name,
      },
    ],
    unseenSystems: 2,
    notes: [before],
  };
}
