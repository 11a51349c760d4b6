/** Loaded into the server before all else: ends it, and all that it started, when whoever started it is gone. */
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL');
}, 1000).unref();
