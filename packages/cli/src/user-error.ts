/** What the user can mend: printed as one sentence, without a stack, and the command ends with exit code 2. */
export class UserError extends Error {
  /** What to do, where there is something to say. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'UserError';
    this.help = help;
  }
}
