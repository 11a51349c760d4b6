/** Every test that runs in a browser; those of desktop VS Code, as far as they lean on nothing but VS Code. */
import './worker.ts';
import '../suite/commands.ts';
import '../suite/configuration.ts';
import '../suite/diagnostics.ts';
import '../suite/navigation.ts';
import '../suite/reading.ts';
import '../suite/status.ts';
import '../suite/views.ts';
import '../suite/writing.ts';
