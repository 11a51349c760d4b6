/** The language server as a process of its own. */
import { serveFork } from '@liaison/server/node';

serveFork();
