/** What roles are called where people read it. */

/** As it stands in a sentence: of a name in small letters alone, `it` reads as the pronoun. */
export function roleText(role: string): string {
  return role === 'it' || role === 'crm' ? role.toUpperCase() : role;
}
