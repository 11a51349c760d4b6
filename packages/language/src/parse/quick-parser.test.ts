/** The quick parser is the same language: whatever it reads, Langium's parser reads to the same model. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { libraryTexts } from '../generated/library.ts';
import { lowerFile } from '../lower/file.ts';
import { parseCampaignFile, parseTree } from '../parse-campaign.ts';
import { createCampaignServices } from '../services.ts';
import { QuickParser } from './quick-parser.ts';

const EVERYTHING = `/** Winter stock. */
campaign black-friday "Black Friday" {
  owner ana
  it-owner
  on-call tom 2026-11-27 08:00 .. 2026-11-27 23:00
  runs 2026-11-20 ..
  value 85 USD per order
  page landing "/bf" on web-shop { visit 9 requests staying 2 min }
  channel teaser: email "Teaser" {
    audience 280k from newsletter
    at 2026-11-27 09:00 recipient-local over 2 h to 50 % every 7 days until 2026-12-24
    visits 20k visits per day profile office-day
    follows form after 10 business days
    scanners none
  }
  capacity-budget { web-shop 300 rps
    "crm api" 40k requests per 24 h }
  contingency {
    when web-shop above 80 % of capacity, throttle teaser to 200k messages per hour by tom
    when error-rate of web-shop > 2 %, waiting-room web-shop admits 9 visits per minute through queueup by ana
  }
  waiting-room web-shop admits 2000 visits per minute through queueup 2026-12-03 16:30 .. 2026-12-03 17:30
  capture form "Form" on landing {
    email: email "E-mail", required, key -> Lead.Email
    "Last name": text(80), default "x" -> salesforce/Lead."Last Name" for event-admin
    country: choice("US" as "United States", inactive "SU", "CA") -> not Lead.Country grants news shared-with acme
    nothing: text() discarded
    size: decimal(18, ?) -> Contact
    set now -> Lead.Date if news is "true"
    set 4 -> Lead.Number
    set 2026-01-01
    sett now -> Lead.X, "y" 4 ( ) / ? .. >= : z { inner thing { } }
  }
  use news in US, CA { basis consent retention 24 months after last-contact evidence "a" "b" }
  sla launch "Launch" {
    between growth and ecommerce
    promise latency-p95 of web-shop <= 800 ms over 5 min by ecommerce
    breach "Pause" escalates to raj within 1 h
  }
  metric leads "Leads" { owner growth target >= 4000 leads source Lead.LeadSource }
  funding 250k USD { growth 60 %
    ecommerce 40 % }
  approval security by ida on 2026-10-20 evidence "x" seal "7f"
  approval it pending
}
schema of salesforce exported 2026-10-01 {
  object Lead "Lead" { Email: email(80), lookup-key, readonly?
    "E mail": reference(Lead) "Title" }
}
curve c "C" { shape log-normal arrived 50 % by 10 min before ends after 1 h evidence "x" }
measure m in % "M"
unit rps of rate equals 1 requests per s
campaing x "y" 300 rps { owner ana }
`;
const TEXTS = [EVERYTHING, ...Object.values(libraryTexts).map((text) => text.slice(0, 3000))];

describe('The quick parser', () => {
  it('reads every kind of statement', () => {
    const { campaign, shared } = createCampaignServices();
    const { Lexer } = campaign.parser;
    const parser = new QuickParser(campaign.Grammar, Lexer.definition, shared.AstReflection);
    assert.deepEqual(parseTree(EVERYTHING).parserErrors, []);
    for (const text of [EVERYTHING, ...Object.values(libraryTexts)])
      assert.ok(parser.parse(Lexer.tokenize(text).tokens), text.slice(0, 80));
    assert.equal(parser.parse(Lexer.tokenize('team growth {').tokens), undefined);
  });

  it('reads what Langium reads', () => {
    for (const text of TEXTS) expectSame(text);
  });

  it('reads what Langium reads after any change', () => {
    const words = [...new Set(TEXTS.flatMap((text) => text.match(/\S+/g) ?? []))];
    const change = fc.record({
      at: fc.nat(),
      removed: fc.nat({ max: 3 }),
      added: fc.array(fc.constantFrom(...words, '\n'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) => {
          const pieces = text.split(/(\s+|[,:{}().])/);
          for (const { at, removed, added } of changes)
            pieces.splice(at % pieces.length, removed, ...added.flatMap((word) => [' ', word]));
          expectSame(pieces.join(''));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function expectSame(text: string): void {
  const source = { path: 'a.campaign', text };
  assert.deepEqual(parseCampaignFile(source), lowerFile(parseTree(text), source));
}
