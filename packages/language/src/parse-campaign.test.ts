/** Laws of parsing: nothing that a user writes makes it throw, and what comes out is inert data. */
import assert from 'node:assert/strict';
import { buildWorkspace, everyDeclaration } from '@liaison/model';
import fc from 'fast-check';
import { libraryFiles } from './library.ts';
import { parseCampaignFile } from './parse-campaign.ts';

const TEXT = `/** Winter stock at full margin. */
campaign black-friday "Black Friday" {
  owner     ana
  it-owner  tom
  status    planned
  runs      2026-11-20 .. 2026-11-30
  timezone  America/New_York
  value     85 USD per order
  on-call   tom 2026-11-27 08:00 .. 2026-11-27 23:00

  page landing "/bf" on web-shop {
    visit 9 requests staying 2 min
  }

  channel teaser: email "Teaser" {
    audience 280k from newsletter
    at       2026-11-27 09:00 recipient-local over 2 h to 50 % every 7 days until 2026-12-24
    response 3.5 %
    converts 2.1 % to order
    lands-on landing
    utm      source "newsletter"
  }

  capacity-budget {
    web-shop 300 rps
    crm-api  40k requests per 24 h
  }

  contingency {
    when web-shop above 80 % of capacity, throttle teaser to 200k messages per hour by tom
    when error-rate of web-shop > 2 %, pause teaser by ana
  }

  // allow unmapped-field until 2026-12-01 by tom: reason of a kind
  capture signup "Early access" on landing {
    purpose email-marketing
    rate    8 % per visit
    email:     email "E-mail", required, key -> Lead.Email
    country:   choice("US" as "United States", inactive "SU") "Country" -> salesforce/Lead.Country
    news:      boolean "News" -> not Lead.HasOptedOutOfEmail grants email-marketing
    shoe-size: integer "Shoe size" discarded "Only picks the image"
    set "Web" -> Lead.LeadSource if news is "true"
  }

  use email-marketing in US, CA {
    basis     consent
    retention 24 months after last-contact
  }

  sla launch "Launch" {
    between growth and ecommerce
    promise latency-p95 of web-shop <= 800 ms over 5 min by ecommerce
    breach  "Paid channels pause" escalates to raj within 1 h
  }

  metric leads "Leads" {
    owner  growth
    target >= 4000 leads
    source Lead.LeadSource
  }

  funding 250k USD {
    growth    60 %
    ecommerce 40 %
  }

  approval security by ida on 2026-10-20 evidence "https://tracker.example" seal "7f3a91c2"
}
`;

describe('language: parsing', () => {
  it('reads every statement of a campaign into the model', () => {
    const file = parseCampaignFile({ path: 'a.campaign', text: TEXT });
    assert.deepEqual(file.problems, []);
    const campaign = file.declarations[0];
    assert.equal(campaign?.kind, 'campaign');
    if (campaign?.kind !== 'campaign') return;
    assert.equal(campaign.doc, 'Winter stock at full margin.');
    assert.deepEqual(
      campaign.statements.filter((statement) => !statement.known),
      [],
    );
    const [teaser] = campaign.channels;
    const [send] = teaser?.sends ?? [];
    assert.equal(teaser?.audience?.size?.number, 280_000);
    assert.equal(teaser?.audience?.source?.name, 'newsletter');
    assert.equal(send?.recipientLocal, true);
    assert.deepEqual([send?.over?.number, send?.over?.unit], [2, 'h']);
    assert.deepEqual([send?.to?.number, send?.to?.unit], [50, '%']);
    assert.equal(send?.every?.until?.date, '2026-12-24');
    assert.deepEqual(
      campaign.budget?.lines.map(({ system, amount }) => [system.name, amount?.number, amount?.per]),
      [
        ['web-shop', 300, undefined],
        ['crm-api', 40_000, { number: 24, unit: 'h' }],
      ],
    );
    assert.deepEqual(
      campaign.contingency.map(({ action }) => action?.type),
      ['throttle', 'pause'],
    );
    const [capture] = campaign.captures;
    const [email, country, news, shoeSize] = capture?.fields ?? [];
    assert.deepEqual(
      email?.flags.map(({ name }) => name),
      ['required', 'key'],
    );
    assert.deepEqual(
      country?.type?.choices.map(({ value, label, active }) => [value, label, active]),
      [
        ['US', 'United States', true],
        ['SU', undefined, false],
      ],
    );
    assert.equal(country?.mappings[0]?.target?.crm?.name, 'salesforce');
    assert.equal(news?.mappings[0]?.negated, true);
    assert.equal(news?.grants[0]?.name, 'email-marketing');
    assert.equal(shoeSize?.discarded?.value, 'Only picks the image');
    assert.equal(capture?.sets[0]?.condition?.field.within, 'black-friday/signup');
    assert.deepEqual(
      campaign.uses[0]?.regions.map(({ name }) => name),
      ['US', 'CA'],
    );
    assert.equal(campaign.slas[0]?.promises[0]?.amount?.unit, 'ms');
    assert.equal(campaign.metrics[0]?.source?.field?.field?.name, 'LeadSource');
    assert.equal(campaign.funding?.shares.length, 2);
    assert.equal(campaign.approvals[0]?.seal?.value, '7f3a91c2');
    const [allow] = file.allows;
    assert.deepEqual(
      [allow?.codes[0]?.value, allow?.until?.value, allow?.by?.name, allow?.reason],
      ['unmapped-field', '2026-12-01', 'tom', 'reason of a kind'],
    );
    assert.deepEqual(allow?.covers, capture?.span);
  });

  it('gives inert data: JSON carries all of it', () => {
    const file = parseCampaignFile({ path: 'a.campaign', text: TEXT });
    assert.deepEqual(JSON.parse(JSON.stringify(file)), file);
  });

  it('places every name, number and date where it is written', () => {
    const file = parseCampaignFile({ path: 'a.campaign', text: TEXT });
    assert.ok(file.references.length > 40);
    for (const { name, span } of file.references) assert.equal(TEXT.slice(span.start, span.end), name);
    for (const { numberSpan } of file.quantities) {
      assert.match(TEXT.slice(numberSpan.start, numberSpan.end), /^[\d.]+[kMB]?$/);
    }
    for (const { date, span } of file.moments) assert.ok(TEXT.slice(span.start, span.end).startsWith(date));
    for (const { name, nameSpan, span } of everyDeclaration(file)) {
      if (name) assert.equal(TEXT.slice(nameSpan.start, nameSpan.end), name);
      assert.ok(nameSpan.start >= span.start && nameSpan.end <= span.end);
    }
  });

  it('never throws, whatever is deleted, doubled or put in', () => {
    const edit = fc.record({
      at: fc.nat(TEXT.length),
      remove: fc.integer({ min: 0, max: 40 }),
      insert: fc.oneof(
        fc.constantFrom(
          '',
          '{',
          '}',
          '"',
          '/*',
          '*/',
          '//',
          '\n',
          ' ',
          ':',
          '->',
          ',',
          'owner',
          'campaign x {',
          '\0',
          '“',
          '5',
          '%',
          '.',
          '..',
          'ü',
          '😀',
        ),
        fc.string({ maxLength: 5 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = TEXT;
        for (const { at, remove, insert } of edits)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        const file = parseCampaignFile({ path: 'a.campaign', text });
        const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
        for (const reference of file.references) workspace.resolve(reference);
        assert.deepEqual(JSON.parse(JSON.stringify(file)), file);
        for (const { span } of file.problems) assert.ok(span.start >= 0 && span.end <= text.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up on blocks in blocks beyond all reason, and says so', () => {
    const file = parseCampaignFile({ path: 'a.campaign', text: 'a {\n'.repeat(5_000) });
    assert.ok(file.problems.some(({ reason }) => reason === 'too-deep'));
  });

  it('reads an empty file, and one of nothing but white space', () => {
    for (const text of ['', ' \n\t', '\uFEFF', '// only a comment']) {
      const file = parseCampaignFile({ path: 'a.campaign', text });
      assert.deepEqual([file.declarations, file.problems], [[], []]);
    }
  });
});
