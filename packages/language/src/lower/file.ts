/** Lowers a file: its declarations, what refers to what, what could not be read, and what is allowed. */
import { type AnyDeclaration, lineStartsOf, type SourceFile, type UnknownDeclaration } from '@liaison/model';
import type { ParseResult } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { CampaignLexingReport } from '../parse/statement-lexer.ts';
import { allowComments } from './allow.ts';
import { lowerCampaign } from './campaign.ts';
import { lowerCategory, lowerPurpose } from './category.ts';
import { lowerChangeKind } from './change.ts';
import { lowerCrm, lowerSchema } from './crm.ts';
import { lowerCurve } from './curve.ts';
import { lowerKind } from './kind.ts';
import { lowerEvidenceKind } from './launch-evidence.ts';
import { lowerList } from './list.ts';
import { declared, Lowering } from './lowering.ts';
import { lowerMeasure } from './measure.ts';
import { lowerPerson, lowerTeam } from './people.ts';
import { syntaxProblems } from './problems.ts';
import { lowerProfile } from './profile.ts';
import { lowerSender } from './sender.ts';
import { lowerSlot } from './slot.ts';
import { lowerSystem } from './system.ts';
import { lowerUnit } from './unit.ts';
import { lowerVendor } from './vendor.ts';
import { lowerWord } from './words.ts';

/** Never throws on what a user wrote: what cannot be read is in `problems`. */
export function lowerFile(
  parsed: ParseResult<ast.File>,
  source: { path: string; text: string; builtIn?: boolean },
): SourceFile {
  const report = parsed.lexerReport as CampaignLexingReport | undefined;
  const comments = report?.comments ?? [];
  const to = new Lowering(source.text, comments);
  const declarations = (parsed.value.declarations ?? []).map((node) => lowerDeclaration(node, to));
  const allows = allowComments(comments, declarations, to);
  const lineStarts = lineStartsOf(source.text);
  to.references.sort((a, b) => a.span.start - b.span.start);
  to.quantities.sort((a, b) => a.span.start - b.span.start);
  to.moments.sort((a, b) => a.span.start - b.span.start);
  return {
    path: source.path,
    text: source.text,
    lineStarts,
    builtIn: source.builtIn ?? false,
    declarations,
    // Without the room for more that lists have while they grow.
    references: to.references.slice(),
    quantities: to.quantities.slice(),
    moments: to.moments.slice(),
    problems: syntaxProblems(parsed, source.text, lineStarts, report),
    allows,
  };
}

function lowerDeclaration(node: ast.Declaration, to: Lowering): AnyDeclaration {
  switch (node.$type) {
    case 'Purpose':
      return lowerPurpose(node, to);
    case 'Category':
      return lowerCategory(node, to);
    case 'EvidenceKind':
      return lowerEvidenceKind(node, to);
    case 'ChangeKind':
      return lowerChangeKind(node, to);
    case 'Sender':
      return lowerSender(node, to);
    case 'Slot':
      return lowerSlot(node, to);
    case 'Measure':
      return lowerMeasure(node, to);
    case 'Unit':
      return lowerUnit(node, to);
    case 'Curve':
      return lowerCurve(node, to);
    case 'Kind':
      return lowerKind(node, to);
    case 'Profile':
      return lowerProfile(node, to);
    case 'Team':
      return lowerTeam(node, to);
    case 'Person':
      return lowerPerson(node, to);
    case 'System':
      return lowerSystem(node, to);
    case 'Vendor':
      return lowerVendor(node, to);
    case 'List':
      return lowerList(node, to);
    case 'Crm':
      return lowerCrm(node, to);
    case 'Schema':
      return lowerSchema(node, to);
    case 'Campaign':
      return lowerCampaign(node, to);
    case 'Unknown':
      return lowerUnknown(node, to);
    default:
      return lowerWord(node, to);
  }
}

function lowerUnknown(node: ast.Unknown, to: Lowering): UnknownDeclaration {
  const base = to.base(node);
  const span = { start: base.span.start, end: base.span.start + node.key.length };
  return declared('unknown', base, { keyword: { value: node.key, span } });
}
