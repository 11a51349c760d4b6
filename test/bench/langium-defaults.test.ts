/** The yardstick measures the same work: Langium's defaults find what Liaison finds, no more and no less. */
import assert from 'node:assert/strict';
import { catalogue, runChecks } from '@liaison/checks';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { GENERATED_TODAY, generateWorkspace } from './generate-workspace.ts';
import { checkWithLangium } from './langium-defaults.ts';

const HAND_WRITTEN = [
  {
    path: 'mistakes.campaign',
    text: `team growth "Growth" { side marketing }
person ana "Ana" { team growht }
vendor acme "Acme" { managed-by growth }
list people "People" { owner growth purpose nothing kept-in crm-a }

campaign "two words" "Quoted" {
  owner ana
  sponsor
  ownr ana
  page landing "/x" on nowhere
  channel mail: email { audience 20k from form lands-on landing through acme }
  channel other: e-mail { audience 20k from people lands-on landing-2 }
  contingency {
    when error-rate of shop > 2 %, pause mail by ana
    when shop above 80 % of capacity, pause other-mail by anna
  }
  capture form "Form" on landing {
    email: email "E-mail", required -> Lead.Email
    name: txt "Name" -> crm-b/Lead.LastName
    both: text(20) "Both" -> Lead.OnlyInA
    gone: text(20) -> crm-c/Lead.Email
    half: text(20) -> Contact.
    lost: text(20) -> Donor."Email Address"
    set now -> Lead.Email if emial is "true"
  }
  sla ready "Ready" { between growth and acme promise notice >= 5 days by acme }
  funding 10k USD { growth 50 % acm 50 % }
`,
  },
  {
    path: 'schemas.campaign',
    text: `system shop "Shop" { owner growth calls shopp 2 requests per visit }
crm crm-a "A" { owner growth api shop 1 requests per submission }
crm crm-b "B" { owner growth }
schema of crm-a exported 2026-10-01 {
  object Lead "Lead" {
    Email: email(80)
    OnlyInA: text(20)
  }
  object Donor "Donor" { "Email Address": email }
}
schema of crm-b {
  object Contact "Contact" { LastName: text(80) }
}
`,
  },
];

describe("Langium's defaults", () => {
  it('find the same in a generated workspace with mistakes', async () => {
    await expectSame(generateWorkspace({ campaigns: 100, seed: 3 }));
  });

  it('find the same in files full of mistakes', async () => {
    await expectSame(HAND_WRITTEN);
  });
});

async function expectSame(files: readonly { path: string; text: string }[]): Promise<void> {
  const library = libraryFiles();
  const sources = [...library.map(({ path, text }) => ({ path, text, builtIn: true })), ...files];
  const langium = await checkWithLangium(sources, GENERATED_TODAY);

  const workspace = buildWorkspace([...library, ...files.map((file) => parseCampaignFile(file))], {
    today: GENERATED_TODAY,
  });
  const findings = runChecks(workspace, { checks: catalogue, crash: 'throw' });
  assert.ok(findings.length > 0);
  assert.deepEqual(langium.findings, findings);

  const unresolved = workspace.files
    .flatMap((file) =>
      file.references
        .filter((reference) => reference.statement !== 'allow' && !workspace.resolve(reference))
        .map((reference) => `${file.path}:${reference.span.start} ${reference.name}`),
    )
    .sort();
  assert.ok(unresolved.length > 0);
  assert.deepEqual(langium.unresolved, unresolved);
}
