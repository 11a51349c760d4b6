/** What the user can mend: printed as one sentence, without a stack, and the command ends with exit code 2. */
export class UserError extends Error {
  /** What to do, where there is something to say. */
  readonly help: string | undefined;
  /** Lines for the terminal that are printed above the sentence as they are, ending in a line feed. */
  readonly details: string;

  constructor(message: string, help?: string, details = '') {
    super(message);
    this.name = 'UserError';
    this.help = help;
    this.details = details;
  }
}
