/** What a review says of consent: its ground, how it is asked and refused, and what can be shown of it later. */
import assert from 'node:assert/strict';
import { all, type Edit, live, replaced, told } from './live.ts';
import type { Texts } from './two-versions.ts';

const OPT_IN = '    opt-in: boolean "Yes, write to me" -> Lead.Opt_In__c grants email-marketing\n';

function assertTold(edit: Edit, there: string[], back: string[], from: Edit = (text) => text): void {
  assert.deepEqual(told(['consent'], live(from), live(all(from, edit))), { there, back });
}

/** Lines below the question for consent. */
function and(...lines: string[]): Edit {
  return replaced(OPT_IN, `${OPT_IN}${lines.map((line) => `    ${line}\n`).join('')}`);
}

describe('review of consent', () => {
  it('tells where nobody waits for a yes any more, and leaves other grounds to privacy', () => {
    assertTold(
      replaced('basis consent', 'basis legitimate-interest'),
      ['breaking basis-lowered (audience): basis of `email-marketing` in GB: consent -> legitimate-interest'],
      ['information basis-raised: basis of `email-marketing` in GB: legitimate-interest -> consent'],
    );
    assertTold(
      replaced('basis contract', 'basis soft-opt-in'),
      ['warning basis-changed (audience): basis of `email-marketing` in GB: contract -> soft-opt-in'],
      ['warning basis-changed (audience): basis of `email-marketing` in GB: soft-opt-in -> contract'],
      replaced('basis consent', 'basis contract'),
    );
    assertTold(
      replaced('    basis opt-out\n', ''),
      ['breaking basis-removed (audience): basis of `email-marketing` in GB: opt-out -> nothing'],
      ['information basis-added: basis of `email-marketing` in GB: nothing -> opt-out'],
      replaced('basis consent', 'basis opt-out'),
    );
  });

  it('tells of the notice', () => {
    assertTold(
      replaced('    notice "https://shop.example/privacy"\n', ''),
      [
        'breaking notice-removed (audience): notice of `email-marketing` in GB: https://shop.example/privacy -> nothing',
      ],
      [
        'information notice-added: notice of `email-marketing` in GB: nothing -> https://shop.example/privacy',
      ],
    );
    assertTold(
      replaced('shop.example/privacy', 'shop.example/legal'),
      [
        'warning notice-changed (audience): notice of `email-marketing` in GB: https://shop.example/privacy -> https://shop.example/legal',
      ],
      [
        'warning notice-changed (audience): notice of `email-marketing` in GB: https://shop.example/legal -> https://shop.example/privacy',
      ],
    );
  });

  it('tells of papers by their links', () => {
    const paper = replaced(
      '    basis consent\n',
      '    basis consent\n    evidence "Test" "https://wiki.example/1"\n',
    );
    assertTold(
      paper,
      [
        'information use-evidence-added: evidence for `email-marketing` in GB: nothing -> https://wiki.example/1',
      ],
      [
        'breaking use-evidence-removed (governance): evidence for `email-marketing` in GB: https://wiki.example/1 -> nothing',
      ],
    );
    assertTold(
      replaced('wiki.example/1', 'wiki.example/2'),
      [
        'warning use-evidence-changed (governance): evidence for `email-marketing` in GB: https://wiki.example/1 -> https://wiki.example/2',
      ],
      [
        'warning use-evidence-changed (governance): evidence for `email-marketing` in GB: https://wiki.example/2 -> https://wiki.example/1',
      ],
      paper,
    );
    assertTold(replaced('evidence "Test"', 'evidence "Balancing test"'), [], [], paper);
  });

  it('tells where nobody is asked any more', () => {
    assertTold(
      replaced(OPT_IN, ''),
      [
        'breaking asked-consent-removed (audience): consent to `email-marketing` in `news`: asked for -> nothing',
        'information grant-removed: consent by `opt-in` of `news`: email-marketing -> nothing',
      ],
      [
        'information asked-consent-added: consent to `email-marketing` in `news`: nothing -> asked for',
        'information grant-added: consent by `opt-in` of `news`: nothing -> email-marketing',
      ],
    );
  });

  it('tells where one tick agrees to more, or to something else', () => {
    assertTold(
      replaced('grants email-marketing', 'grants email-marketing grants sms-marketing'),
      [
        'breaking grant-raised (audience): consent by `opt-in` of `news`: email-marketing -> email-marketing, sms-marketing',
      ],
      [
        'information grant-lowered: consent by `opt-in` of `news`: email-marketing, sms-marketing -> email-marketing',
      ],
    );
    assertTold(
      replaced('grants push-marketing', 'grants sms-marketing'),
      ['breaking grant-changed (audience): consent by `other` of `news`: push-marketing -> sms-marketing'],
      ['breaking grant-changed (audience): consent by `other` of `news`: sms-marketing -> push-marketing'],
      and('other: boolean "And more" -> Lead.Other__c grants push-marketing'),
    );
  });

  it('tells where people can say no', () => {
    assertTold(
      and('no-texts: boolean "No texts" -> Lead.No_Texts__c refuses sms-marketing'),
      ['information refusal-added: refusal of `sms-marketing` in `news`: nothing -> can be said'],
      ['breaking refusal-removed (audience): refusal of `sms-marketing` in `news`: can be said -> nothing'],
    );
  });

  it('tells of boxes that are ticked before', () => {
    assertTold(
      replaced('"Yes, write to me"', '"Yes, write to me", prefilled'),
      [
        'breaking ticked-before-added (audience): tick of `opt-in` of `news`: nothing -> set before anybody reads it',
      ],
      [
        'information ticked-before-removed: tick of `opt-in` of `news`: set before anybody reads it -> nothing',
      ],
    );
  });

  it('tells of the words beside a tick, and of no other label', () => {
    assertTold(
      replaced('"Yes, write to me"', '"Continue"'),
      [
        'warning consent-text-changed (audience): words beside `opt-in` of `news`: Yes, write to me -> Continue',
      ],
      [
        'warning consent-text-changed (audience): words beside `opt-in` of `news`: Continue -> Yes, write to me',
      ],
    );
    assertTold(
      replaced(' "Yes, write to me"', ''),
      [
        'warning consent-text-removed (audience): words beside `opt-in` of `news`: Yes, write to me -> nothing',
      ],
      ['warning consent-text-added (audience): words beside `opt-in` of `news`: nothing -> Yes, write to me'],
    );
    assertTold(all(replaced('"E-mail"', '"Address"'), replaced('"Yes, write', '"Yes,  write')), [], []);
  });

  it('tells of the proof that the CRM keeps', () => {
    const time = 'set now -> Lead.Opt_In_Date__c if opt-in is "true"';
    const words = 'set label-of-opt-in -> Lead.Opt_In_Text__c if opt-in is "true"';
    assertTold(
      and(time, words),
      [
        'information consent-proof-added: proof of consent by `opt-in` of `news`: nothing -> time',
        'information consent-proof-added: proof of consent by `opt-in` of `news`: nothing -> words',
      ],
      [
        'breaking consent-proof-removed (audience): proof of consent by `opt-in` of `news`: time -> nothing',
        'breaking consent-proof-removed (audience): proof of consent by `opt-in` of `news`: words -> nothing',
      ],
    );
    assertTold((text) => text.replaceAll('opt-in', 'agrees'), [], [], and(time, words));
  });

  it('tells what the people of a list have agreed to, and by which rules they live', () => {
    const list = (lines: string): Texts => ({
      'list.campaign': `list guests {\n  owner growth\n  size 20k people on 2026-10-01\n${lines}}
campaign party {\n  owner ana\n  status live\n  channel mail: email {\n    audience from guests\n  }\n}\n`,
    });
    assert.deepEqual(
      told(['consent'], live(undefined, list('')), live(undefined, list('  purpose sms-marketing\n'))),
      {
        there: ['warning agreed-purpose-added (audience): purpose of `guests`: nothing -> sms-marketing'],
        back: ['breaking agreed-purpose-removed (marketing): purpose of `guests`: sms-marketing -> nothing'],
      },
    );
    assert.deepEqual(told(['consent'], live(undefined, list('')), live(undefined, list('  country GB\n'))), {
      there: ['information list-country-added: country of `guests`: nothing -> GB'],
      back: ['breaking list-country-removed (audience): country of `guests`: GB -> nothing'],
    });
  });

  it('tells which consent a kind of channel needs', () => {
    const kind = (line: string): Texts => ({
      'kind.campaign': `kind letter "Letter" {\n  curve email-click\n  response 2 % "Own"\n${line}}
campaign party {\n  owner ana\n  status live\n  channel post: letter {\n    audience 300 people\n  }\n}\n`,
    });
    const [none, email, sms] = [
      '',
      '  needs consent email-marketing\n',
      '  needs consent sms-marketing\n',
    ].map((line) => live(undefined, kind(line))) as [Texts, Texts, Texts];
    assert.deepEqual(told(['consent'], none, email), {
      there: [
        'warning needed-consent-added (marketing): consent that `letter` needs: nothing -> email-marketing',
      ],
      back: [
        'breaking needed-consent-removed (audience): consent that `letter` needs: email-marketing -> nothing',
      ],
    });
    assert.deepEqual(told(['consent'], email, sms), {
      there: [
        'warning needed-consent-changed (audience): consent that `letter` needs: email-marketing -> sms-marketing',
      ],
      back: [
        'warning needed-consent-changed (audience): consent that `letter` needs: sms-marketing -> email-marketing',
      ],
    });
  });

  it('is silent about another order, another layout and titles', () => {
    const more = and(
      'no-texts: boolean "No texts" -> Lead.No_Texts__c refuses sms-marketing',
      'set now -> Lead.Opt_In_Date__c if opt-in is "true"',
    );
    const turned = all(
      replaced('    set now -> Lead.Opt_In_Date__c if opt-in is "true"\n', ''),
      replaced(
        '    email: email',
        '    set now ->   Lead.Opt_In_Date__c if opt-in is "true" // proof\n    email: email',
      ),
      replaced('    basis consent\n', ''),
      replaced('    residency EU\n', '    residency EU\n    basis   consent\n'),
      replaced('capture news on', 'capture news "Newsletter" on'),
    );
    assertTold(turned, [], [], more);
  });
});
