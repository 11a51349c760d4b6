/** Every feature of the server. */
import type { Feature } from './feature.ts';
import { callHierarchy } from './features/call-hierarchy.ts';
import { codeAction } from './features/code-action.ts';
import { codeLens } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { didRenameFiles } from './features/did-rename-files.ts';
import { documentHighlight } from './features/document-highlight.ts';
import { documentLink } from './features/document-link.ts';
import { documentSymbol } from './features/document-symbol.ts';
import { explain } from './features/explain.ts';
import { foldingRange } from './features/folding-range.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHint } from './features/inlay-hint.ts';
import { libraryText } from './features/library-text.ts';
import { linkedEditingRange } from './features/linked-editing-range.ts';
import { newFiles } from './features/new-files.ts';
import { pullDiagnostics } from './features/pull-diagnostics.ts';
import { references } from './features/references.ts';
import { rename } from './features/rename.ts';
import { selectionRange } from './features/selection-range.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { typeDefinition } from './features/type-definition.ts';
import { typeHierarchy } from './features/type-hierarchy.ts';
import { view } from './features/view.ts';
import { workspaceSymbol } from './features/workspace-symbol.ts';

export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  codeLens,
  completion,
  definition,
  didRenameFiles,
  documentHighlight,
  documentLink,
  documentSymbol,
  explain,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  libraryText,
  linkedEditingRange,
  newFiles,
  pullDiagnostics,
  references,
  rename,
  selectionRange,
  semanticTokens,
  signatureHelp,
  typeDefinition,
  typeHierarchy,
  view,
  workspaceSymbol,
];
