/** Every command, in the order in which `liaison --help` lists them. */
import type { Command } from './command.ts';
import { approve } from './commands/approve.ts';
import { check } from './commands/check.ts';
import { codeowners } from './commands/codeowners.ts';
import { comment } from './commands/comment.ts';
import { crmDiff } from './commands/crm-diff.ts';
import { crmImport } from './commands/crm-import.ts';
import { crmPropose } from './commands/crm-propose.ts';
import { crmPull } from './commands/crm-pull.ts';
import { crmUsage } from './commands/crm-usage.ts';
import { curveImport } from './commands/curve-import.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { fmt } from './commands/fmt.ts';
import { init } from './commands/init.ts';
import { load } from './commands/load.ts';
import { lsp } from './commands/lsp.ts';
import { newCampaign } from './commands/new-campaign.ts';
import { readiness } from './commands/readiness.ts';
import { slots } from './commands/slots.ts';
import { textconv } from './commands/textconv.ts';
import { verify } from './commands/verify.ts';
import { view } from './commands/view.ts';
import { whatIf } from './commands/what-if.ts';

export const commands: readonly Command[] = [
  check,
  load,
  diff,
  fmt,
  whatIf,
  slots,
  readiness,
  view,
  approve,
  verify,
  codeowners,
  comment,
  explain,
  init,
  newCampaign,
  crmImport,
  crmPull,
  crmUsage,
  crmPropose,
  crmDiff,
  curveImport,
  textconv,
  lsp,
] as readonly Command[];
