/** Every test that runs inside VS Code. */
import './extension.ts';
import './diagnostics.ts';
import './navigation.ts';
