/** Every command, in the order in which `liaison --help` lists them. */
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { crmDiff } from './commands/crm-diff.ts';
import { crmImport } from './commands/crm-import.ts';
import { curveImport } from './commands/curve-import.ts';
import { explain } from './commands/explain.ts';
import { fmt } from './commands/fmt.ts';
import { init } from './commands/init.ts';
import { load } from './commands/load.ts';
import { lsp } from './commands/lsp.ts';
import { newCampaign } from './commands/new-campaign.ts';
import { slots } from './commands/slots.ts';
import { view } from './commands/view.ts';
import { whatIf } from './commands/what-if.ts';

export const commands: readonly Command[] = [
  check,
  load,
  fmt,
  whatIf,
  slots,
  view,
  explain,
  init,
  newCampaign,
  crmImport,
  crmDiff,
  curveImport,
  lsp,
] as readonly Command[];
