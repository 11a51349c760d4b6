/** Stands in for the native logger: appends to the log file, so that the Output view has something to show. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #level = 2;
  #withLevel = true;

  constructor(file) {
    mkdirSync(dirname(file), { recursive: true });
    LEVELS.forEach((name, index) => {
      this[name] = (message) => {
        if (index < this.#level) return;
        appendFileSync(
          file,
          this.#withLevel ? `${new Date().toISOString()} [${name}] ${message}\n` : message,
        );
      };
    });
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  /** An output channel writes its own lines, ends included. */
  clearFormatters() {
    this.#withLevel = false;
  }

  setPattern() {}

  flush() {}

  drop() {}
}

export const version = 0;
export const setLevel = () => undefined;
export const setFlushOn = () => undefined;
export const shutdown = () => undefined;
export const createRotatingLogger = async (_name, file) => new Logger(file);
export const createAsyncRotatingLogger = createRotatingLogger;
