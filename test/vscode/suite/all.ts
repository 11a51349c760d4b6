/** Every test that runs inside VS Code. */
import './commands.ts';
import './configuration.ts';
import './diagnostics.ts';
import './explain.ts';
import './extension.ts';
import './navigation.ts';
import './reading.ts';
import './review.ts';
import './status.ts';
import './tasks.ts';
import './views.ts';
import './writing.ts';
// Last, because it leaves a message in the window.
import './trouble.ts';
