/** Workspaces out of text, and views of them, for the tests. */
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type Workspace } from '@liaison/model';
import { parseFixture } from '@liaison/testkit';
import { type View, type ViewKind, type ViewQuestion, viewOf } from './views/views.ts';

export const TODAY = '2026-11-01';

/** Files of a fixture (`//- path`) with the library. */
export function workspaceOf(fixture: string): Workspace {
  const files = parseFixture(fixture).files.map(({ path, text }) => parseCampaignFile({ path, text }));
  return buildWorkspace([...libraryFiles(), ...files], { today: TODAY });
}

export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export function viewIn<K extends ViewKind>(
  kind: K,
  workspace: Workspace,
  question: ViewQuestion = {},
): Extract<View, { kind: K }> {
  return drained(viewOf(kind, workspace, question)) as Extract<View, { kind: K }>;
}

/** A shop with two campaigns that are too much together, a freeze, a maintenance window, and a form. */
export const SHOP = `//- org/systems.campaign
system web-shop "Web shop" {
  capacity 400 rps tested 2026-10-05 "https://ci.example/1"
  headroom 25 %
  baseline 40 rps
  visit 10 requests staying 3 min
  timezone Europe/Berlin
  freeze releases 2026-11-20 .. 2026-12-01 "Peak trading"
  freeze campaigns 2026-12-24 .. 2026-12-26 "Quiet days"
  maintenance 2026-11-27 10:00 .. 2026-11-27 12:00 "New database"
}
system archive { }
crm salesforce { platform salesforce api web-shop 1 requests per submission }
schema of salesforce exported 2026-10-20 {
  object Lead "Lead" {
    Email: email(80) "E-mail", required
    Count: integer
    Source: choice("Web", "Shop"), closed
    News: boolean
  }
}
//- campaigns/spring.campaign
campaign spring "Spring sale" {
  status planned
  runs 2026-11-20 .. 2026-11-30
  timezone Europe/London
  page landing "/spring" on web-shop
  channel mailing: email "Mailing" {
    audience 1M
    at 2026-11-27 09:00 over 10 min
    response 9 %
    lands-on landing
  }
  capacity-budget { web-shop 100 rps }
  capture signup "Sign up" on landing {
    rate 5 % per visit
    email: email "E-mail", required -> Lead.Email
    shoe: integer -> Lead.Source
    size: text(20) discarded "Only sorts the page"
    lost: text(9)
    news: boolean -> not Lead.News grants email-marketing
    set "Web" -> Lead.Source if news is "true"
    set 3 -> Lead.Nowhere
  }
}
campaign other "Other" {
  status live
  runs 2026-11-25 .. 2026-12-05
  timezone Europe/London
  page landing "/other" on web-shop
  channel texts: sms {
    audience 100k
    at 2026-11-27 09:05 over 10 min
    response 9 %
    lands-on landing
  }
}
campaign someday "Some day" {
  status draft
  runs 2026-12-24 .. 2026-12-26
  timezone Europe/London
  page landing "/x" on web-shop
  channel mailing: email { audience 100k at 2026-12-24 09:00 response 5 % lands-on landing }
}
`;
