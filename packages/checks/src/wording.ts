/** Pieces of messages that many checks have in common. */
import type { AnyDeclaration, System, Workspace } from '@liaison/model';
import { aKind, kindName } from './kind-names.ts';

/** The beginning of a message about a declaration: "Campaign `spring`", or "A campaign without a name". */
export function subjectOf(declaration: AnyDeclaration): string {
  const { kind, name } = declaration;
  return capitalised(name === '' ? `${aKind(kind)} without a name` : `${kindName(kind)} \`${name}\``);
}

/** Whom to ask about a system: "team `ecommerce`", or "its owner" where none is known. */
export function ownerOf(system: System | undefined, workspace: Workspace): string {
  const team = workspace.resolveTo('team', system?.owner)?.declaration.name;
  return team === undefined ? 'its owner' : `team \`${team}\``;
}

/** With a capital, as a message begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
