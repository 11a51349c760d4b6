/** What the user can mend, under the name that all commands import. */
export { UserError } from '@liaison/repository/user-error';
