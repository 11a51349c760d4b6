/** What is said of a candidate when somebody looks at it. */
import { statementDocs, statementSyntax } from '@liaison/language';
import type { AnyDeclaration, Workspace } from '@liaison/model';
import type { About } from './candidate.ts';
import { declarationAbout } from './names.ts';

/** In Markdown; undefined where there is nothing to say. */
export function documentationOf(about: About, workspace: Workspace): string | undefined {
  switch (about.type) {
    case 'text':
      return about.text;
    case 'statement':
      return statementText(about.block, about.keyword);
    case 'declaration': {
      const declaration = declarationAbout(about, workspace);
      return declaration && declarationText(declaration, workspace);
    }
  }
}

/** Meaning, syntax and an example of a statement. */
export function statementText(block: string, keyword: string): string | undefined {
  const docs = statementDocs(block, keyword);
  const line = statementSyntax(block, keyword)?.line;
  if (!docs && line === undefined) return undefined;
  const example = docs && `\`\`\`campaign\n${docs.example}\n\`\`\``;
  return [docs?.meaning, line && `\`${line}\``, example].filter(Boolean).join('\n\n');
}

function declarationText(declaration: AnyDeclaration, workspace: Workspace): string {
  const { kind, name, title, doc } = declaration;
  const heading = `**${name}**${title === undefined ? '' : ` ${title}`}`;
  return [heading, `${KIND_WORDS[kind] ?? kind}${facts(declaration, workspace)}`, doc]
    .filter(Boolean)
    .join('\n\n');
}

const KIND_WORDS: Readonly<Record<string, string>> = { 'crm-field': 'field', crm: 'CRM' };

function facts(declaration: AnyDeclaration, workspace: Workspace): string {
  switch (declaration.kind) {
    case 'person':
      return declaration.jobTitle === undefined
        ? ofTeam(declaration, workspace)
        : `, ${declaration.jobTitle}`;
    case 'team':
      return declaration.side ? `, side \`${declaration.side.name}\`` : '';
    case 'system':
      return declaration.owner ? `, owned by \`${declaration.owner.name}\`` : '';
    case 'crm-field':
      return declaration.type ? `, \`${declaration.type.type.name}\` in \`${declaration.within ?? ''}\`` : '';
    default:
      return '';
  }
}

function ofTeam({ team }: Extract<AnyDeclaration, { kind: 'person' }>, workspace: Workspace): string {
  const declared = workspace.resolveTo('team', team)?.declaration;
  return declared ? ` of ${declared.title ?? declared.name}` : '';
}
