/** Stands in for the native module: `parent-watch.mjs` ends the server with its parent. */
exports.start = () => undefined;
