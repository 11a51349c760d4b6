/** Reviews as Markdown and HTML: what stands where, what is left out for want of room, and hostile texts. */
import assert from 'node:assert/strict';
import { renderReview } from './render-review.ts';
import { changeWith, documentWith, loadWith, placeAt } from './testing.ts';

const HOSTILE =
  '</td><script>alert(1)</script> | a `b` ``c`` @octocat #12 !3 <!-- \n\n# x [y](javascript:z) **w** \u202e';

describe('review as Markdown', () => {
  it('begins with its mark, the verdict and who has to sign', () => {
    const document = documentWith({ changes: [changeWith()], loads: [loadWith()] });
    const verdict = { ...document.verdict, waitingFor: [{ role: 'it', campaigns: ['tea'] }] };
    const [mark, title, , line] = renderReview({ ...document, verdict }, 'markdown').split('\n');
    assert.equal(mark, '<!-- liaison:review tag=default base=bbbbbbbbbbbb head=aaaaaaaaaaaa -->');
    assert.equal(title, '### Campaign review: `tea`');
    assert.equal(
      line,
      '⛔ **Needs a new agreement: 1 breaking change, `web-shop` does not fit.** **Still to sign: IT.**',
    );
  });

  it('names those who have to agree though no campaign has a line for them', () => {
    const subject = { kind: 'vendor', name: 'post' };
    const changes = [changeWith(), changeWith({ subject, role: 'procurement', hurts: 'marketing' })];
    const document = documentWith({ changes });
    const verdict = { ...document.verdict, waitingFor: [{ role: 'it', campaigns: ['tea'] }] };
    assert.match(
      renderReview({ ...document, verdict }, 'markdown'),
      /\*\*Still to sign: IT\.\*\* \*\*To be agreed with: procurement\.\*\*\n/,
    );
  });

  it('begins with no load that nobody would talk about, and compares with none that was not reckoned', () => {
    const moment = { rate: 90, at: '2026-11-27T08:00:00.000Z', everyday: 80 };
    const changed = [{ campaign: 'tea', before: 0.642, after: 0.643, budget: 4 }];
    const small = loadWith({
      before: moment,
      after: moment,
      share: 90 / 820,
      fits: true,
      fix: null,
      changed,
    });
    assert.doesNotMatch(renderReview(documentWith({ loads: [small] }), 'markdown'), /brings up to/);
    const first = renderReview(documentWith({ loads: [loadWith({ before: null })] }), 'markdown');
    assert.match(first, /gets \*\*1020 rps\*\*: 125 %/);
  });

  it('tells of a system that can take less, whatever small campaigns change too', () => {
    const moment = { rate: 866, at: '2026-11-27T08:00:00.000Z', everyday: 232 };
    const changed = [{ campaign: 'tea', before: 0.196, after: null, budget: 3 }];
    const less = loadWith({
      before: moment,
      after: moment,
      usableBefore: 1050,
      usable: 750,
      share: 866 / 750,
      changed,
    });
    const text = renderReview(documentWith({ loads: [less], changes: [changeWith()] }), 'markdown');
    assert.match(text, /1 breaking change, `web-shop` does not fit/);
    assert.match(text, /gets \*\*866 rps\*\*: 115 % of the 750 rps/);
    assert.match(text, /\| 1050 → \*\*750\*\* \|/);
  });

  it('names the file of a configuration that changed beside something else', () => {
    const subject = { kind: 'config', name: 'liaison.config.json' };
    const changes = [changeWith(), changeWith({ subject, about: 'severity of `x`', base: null, head: null })];
    const document = documentWith({ changes });
    assert.match(renderReview(document, 'markdown'), /`liaison\.config\.json`: severity of `x`/);
    assert.match(renderReview(document, 'github'), /file=liaison\.config\.json,line=1,/);
  });

  it('tells the load before and after, on the clock of the campaign and in UTC, and what to do', () => {
    const text = renderReview(documentWith({ loads: [loadWith()] }), 'markdown');
    assert.match(text, /gets \*\*1020 rps\*\*, up to now 288 rps: 125 % of the 820 rps/);
    assert.match(text, /188 → \*\*924\*\* of 700 budgeted ⚠️ \| 288 → \*\*1020\*\* \| 820 \| \*\*125 %\*\*/);
    assert.match(text, /Fri 2026-11-27 09:00 Europe\/Berlin \(08:00 UTC\)/);
    assert.match(text, /> 💡 \*\*`web-shop` fits\*\* with this change: Send over 2 h 30 min\./);
  });

  it('tells users and quotas below the rates, each with what it counts', () => {
    const moment = { rate: 26_000, at: '2026-11-27T08:00:00.000Z', everyday: 18_000 };
    const quota = {
      limit: 'quota',
      windowSeconds: 86_400,
      usable: 25_000,
      share: 1.04,
      after: moment,
    } as const;
    const fitting = { fits: true, usable: 2000, share: 0.512, fix: null };
    const loads = [
      loadWith(fitting),
      loadWith({ ...fitting, limit: 'users' }),
      loadWith({ ...quota, system: 'crm-api', fix: { title: 'Send on two days', file: 'tea.campaign' } }),
      loadWith({ ...quota, system: 'mail-api', windowZone: 'America/Chicago', fix: null }),
    ];
    const text = renderReview(documentWith({ loads, unseenSystems: 3 }), 'markdown');
    assert.match(
      text,
      /At most `crm-api` gets \*\*26000 requests in 24 h\*\*, up to now 288: 104 % of the 25000 that it may get, up to Fri/,
    );
    assert.match(
      text,
      /\| System \| Limit \|[^\n]*\n[^\n]*\n[^\n]*`web-shop`<br>platform \| users at a time \|/,
    );
    assert.match(
      text,
      /`crm-api`<br>platform \| requests in 24 h \|[^\n]* up to Fri 2026-11-27 09:00 Europe/,
    );
    assert.match(text, /requests a day \(America\/Chicago\) \|[^\n]* \| Fri 2026-11-27 \|/);
    assert.match(text, /\*\*`crm-api` \(requests in 24 h\) fits\*\* with this change: Send on two days\./);
    assert.match(text, /3 more systems: no visible change\./);
  });

  it('says in one line that nothing matters', () => {
    const text = renderReview(documentWith(), 'markdown');
    assert.match(text, /\*\*Nothing that matters to anybody changed\.\*\*/);
    assert.doesNotMatch(text, /####|details/);
  });

  it('does not blame a change for a system that did not fit before', () => {
    const moment = { rate: 900, at: '2026-11-27T08:00:00.000Z', everyday: 100 };
    const load = loadWith({ before: moment, after: moment, share: 900 / 820, fix: null });
    const text = renderReview(documentWith({ loads: [load] }), 'markdown');
    assert.match(text, /✅ \*\*Nobody is hurt/);
    assert.match(text, /`tea` brings up to \*\*924 rps\*\* to `web-shop`; the worst second there stays/);
  });

  it('groups by who is hurt, and tells at once what differs in a word', () => {
    const retention = (country: string) =>
      changeWith({
        code: 'retention-raised',
        area: 'consent',
        hurts: 'audience',
        role: 'privacy',
        about: `retention of \`news\` in ${country}`,
        before: '24 months',
        after: '36 months',
      });
    const changes = [retention('GB'), changeWith(), retention('DE'), retention('NL')];
    const text = renderReview(documentWith({ changes }), 'markdown');
    assert.match(
      text,
      /\| IT \| throttle .*\n\| People in the audience \| retention of `news` in GB, DE and NL prolonged/,
    );
    assert.match(text, /`retention-raised` `0123456789ab` and 2 more/);
  });

  it('links to the newer version, and to the older one for what is gone', () => {
    const changes = [
      changeWith(),
      changeWith({ action: 'removed', code: 'throttle-removed', head: null, after: null }),
    ];
    const link = `https://git.example.com/o/r/blob/${'a'.repeat(40)}`;
    const text = renderReview(documentWith({ changes }), 'markdown', { link, folder: 'my campaigns' });
    assert.ok(text.includes(`[\`tea.campaign:8\`](${link}/my%20campaigns/tea.campaign#L8)`));
    assert.ok(text.includes(`/blob/${'b'.repeat(40)}/my%20campaigns/tea.campaign#L7)`));
    const bad = renderReview(documentWith({ changes }), 'markdown', { link: 'javascript:alert(1)' });
    assert.doesNotMatch(bad, /javascript/);
  });

  it('lets nothing of a repository become markup, a mention or a link', () => {
    const change = changeWith({
      about: `throttle of ${HOSTILE}`,
      before: HOSTILE,
      after: HOSTILE,
      subject: { kind: 'campaign', name: HOSTILE },
      head: placeAt(3, `a|b/${HOSTILE}.campaign`),
    });
    const text = renderReview(
      documentWith({ changes: [change, changeWith()], notes: [HOSTILE] }),
      'markdown',
      { link: 'https://git.example.com/o/r/blob/1' },
    );
    // Code spans show what is in them; links are ours.
    const outside = text.replace(/(`+) ?[\s\S]*?[^`]\1(?!`)/g, '').replace(/\]\(https:[^)]*\)/g, '');
    assert.doesNotMatch(outside.split('\n').slice(1).join('\n'), /<(?!\/?(?:br|sub|code|details|summary)>)/);
    assert.doesNotMatch(outside, /@o|#1|!3|[^\\]\[y/);
    assert.doesNotMatch(text, /\u202e/);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, 7, row);
  });

  it('stays within the limit: first the fold gives way, then the middle of tables, never the verdict', () => {
    const many = (count: number, parts: Parameters<typeof changeWith>[0]) =>
      Array.from({ length: count }, (_, i) =>
        changeWith({ about: `x\`${i}\` y${i}`, head: placeAt(i + 1), ...parts }),
      );
    const harmless = many(2000, { level: 'information', area: 'metrics', hurts: null });
    const folded = renderReview(documentWith({ changes: [...many(20, {}), ...harmless] }), 'markdown');
    assert.ok(folded.length <= 65_536);
    assert.match(folded, /x`19`/);
    assert.match(folded, /… and 1[5-9]\d\d more/);
    const shown = renderReview(documentWith({ changes: many(2000, {}) }), 'markdown');
    assert.ok(shown.length <= 65_536);
    assert.match(shown, /Needs a new agreement: 2000 breaking changes/);
    assert.match(shown, /\| … and 1[89]\d\d more \|/);
    assert.match(shown, /y1999/);
    const tiny = renderReview(documentWith({ changes: many(2000, {}) }), 'markdown', { limit: 300 });
    assert.match(tiny, /Needs a new agreement: 2000 breaking changes/);
  });
});

describe('review as HTML', () => {
  it('is a page that stands for itself and holds nothing unescaped', () => {
    const change = changeWith({ about: HOSTILE, before: HOSTILE, after: HOSTILE });
    const text = renderReview(documentWith({ changes: [change], loads: [loadWith()] }), 'html', {
      theme: 'dark',
    });
    assert.match(text, /^<!doctype html>\n<html lang="en" data-theme="dark">/);
    assert.match(text, /default-src 'none'/);
    assert.doesNotMatch(text, /<script|<link|<img|src=/);
    assert.match(text, /<span class="verdict over" role="img" aria-label="not good">▲<\/span>/);
    assert.doesNotMatch(text, /⛔|💡|📈/);
  });
});
