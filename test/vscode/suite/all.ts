/** Every test that runs inside VS Code. */
import './commands.ts';
import './diagnostics.ts';
import './extension.ts';
import './navigation.ts';
import './reading.ts';
import './writing.ts';
