/** Stands in for native pseudoterminals: a task's program runs on pipes, which is enough to read what it prints. */
import { spawn as start } from 'node:child_process';
import { EventEmitter } from 'node:events';

class PipedProcess {
  #child;
  #events = new EventEmitter();

  constructor(file, args, { cwd, env }) {
    this.process = file;
    this.#child = start(file, args, { cwd, env, stdio: 'pipe' });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      // A terminal goes back to the beginning of the line by itself.
      stream
        .setEncoding('utf8')
        .on('data', (text) => this.#events.emit('data', text.replace(/\r?\n/g, '\r\n')));
    }
    this.#child.on('error', (error) => this.#events.emit('data', `${error.message}\r\n`));
    this.#child.on('close', (code) => this.#events.emit('exit', { exitCode: code ?? 1 }));
  }

  get pid() {
    return this.#child.pid ?? -1;
  }

  onData(listener) {
    return this.#on('data', listener);
  }

  onExit(listener) {
    return this.#on('exit', listener);
  }

  write(text) {
    this.#child.stdin.write(text);
  }

  kill(signal) {
    this.#child.kill(signal);
  }

  resize() {}
  clear() {}
  pause() {}
  resume() {}

  #on(event, listener) {
    this.#events.on(event, listener);
    return { dispose: () => this.#events.off(event, listener) };
  }
}

export function spawn(file, args, options) {
  return new PipedProcess(file, args, options);
}
