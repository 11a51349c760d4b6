/** The ways of answers as data and as a page. */
import assert from 'node:assert/strict';
import { SHOP, viewIn, workspaceOf } from '../../testing.ts';
import { crmWayHtml } from './crm-way-html.ts';
import type { Remark } from './crm-way-view.ts';

const workspace = workspaceOf(SHOP);
const view = viewIn('crm-way', workspace);
const waysOf = (shown = view) => shown.campaigns[0]?.captures[0]?.ways ?? [];

describe('the way into the CRM', () => {
  it('ends for each answer where it ends', () => {
    assert.deepEqual(
      waysOf().map(({ name, target, verdict, how }) => [name, target?.name ?? '', verdict, how.join()]),
      [
        ['email', 'Lead.Email', 'fits', ''],
        ['shoe', 'Lead.Source', 'impossible', ''],
        ['size', '', 'discarded', ''],
        ['lost', '', 'nowhere', ''],
        ['news', 'Lead.News', 'fits', 'turned round,yes grants email-marketing'],
        ['"Web"', 'Lead.Source', 'fits', 'if news is "true"'],
        ['3', 'Lead.Nowhere', 'unknown', 'always'],
      ],
    );
  });

  it('has types and lengths at both ends, and where both are written', () => {
    const [email] = waysOf();
    assert.deepEqual(
      [email?.type, email?.flags, email?.target?.type, email?.target?.flags],
      ['email', ['required'], 'email(80)', ['required']],
    );
    assert.deepEqual(
      [email?.place.path, email?.target?.place?.path],
      ['campaigns/spring.campaign', 'org/systems.campaign'],
    );
  });

  it('says why', () => {
    const reasons = Object.fromEntries(waysOf().map(({ name, reasons: all }) => [name, all.join()]));
    assert.equal(reasons.size, 'Only sorts the page');
    assert.match(reasons.shoe ?? '', /Lead\.Source holds one value of a list/);
    assert.equal(reasons['3'], 'the object has no such field');
  });

  it('lets checks judge: their findings stand at the way, or at the form', () => {
    const file = workspace.files.find(({ path }) => path === 'campaigns/spring.campaign');
    const spanOf = (words: string) => {
      const start = file?.text.indexOf(words) ?? 0;
      return { start, end: start + words.length };
    };
    const found: Remark[] = [
      {
        path: 'campaigns/spring.campaign',
        span: spanOf('email: email'),
        severity: 'warning',
        message: 'It may be too long',
      },
      {
        path: 'campaigns/spring.campaign',
        span: spanOf('signup'),
        severity: 'error',
        message: 'Leaves `Lead.Name` empty',
      },
    ];
    const judged = viewIn('crm-way', workspace, { remarks: () => found });
    const [email] = waysOf(judged);
    assert.deepEqual([email?.verdict, email?.reasons], ['lossy', ['It may be too long']]);
    assert.deepEqual(judged.campaigns[0]?.captures[0]?.remarks, [
      { severity: 'error', message: 'Leaves `Lead.Name` empty' },
    ]);
    assert.match(crmWayHtml(judged, 2).text, /▲ Leaves <code>Lead\.Name<\/code> empty/);
  });

  it('counts', () => {
    assert.match(
      crmWayHtml(view, 2).text,
      /One form\. 3 of 7 ways fit, 3 do not arrive as they are, 1 ends here on purpose\./,
    );
    assert.match(
      crmWayHtml(viewIn('crm-way', workspaceOf('campaign c { }')), 2).text,
      /No campaign has a form/,
    );
  });
});
