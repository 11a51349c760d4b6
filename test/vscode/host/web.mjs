/**
 * VS Code without a server, as vscode.dev is: the same workbench in a page of ours, its extension host a worker,
 * its folder `tmp:/workspace` in memory. Extensions and tests come over http from folders of this machine.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const vscode = join(import.meta.dirname, 'node_modules', 'code-server', 'lib', 'vscode');
const workbench = join(vscode, 'out', 'vs', 'code', 'browser', 'workbench');

/** The folder that the window has open; empty at first. */
export const WEB_FOLDER = { scheme: 'tmp', path: '/workspace' };

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** What makes the workbench of a remote window one without a server; each must be there once. */
const PATCHES = [
  [/remoteAuthority:location\.host/g, () => 'remoteAuthority:undefined'],
  [
    /\.file\(this\.userDataPath\)\.with\(\{scheme:([\w$]+)\.vscodeRemote\}\)/g,
    (_, schemas) => `.file("/").with({scheme:${schemas}.vscodeUserData})`,
  ],
];

/**
 * Serves a page with the extension of one folder and the tests of another.
 * @returns its address, and how to stop.
 */
export async function startWeb({ extension, tests, testsFile }) {
  const folders = { vscode, extension, 'extension/tests': tests };
  const script = patchedWorkbench();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const send = (type, body) => {
      response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
      response.end(body);
    };
    const origin = `127.0.0.1:${server.address().port}`;
    if (pathname === '/') return send(TYPES['.html'], page(origin, testsFile));
    if (pathname.endsWith('/workbench/workbench.js')) return send(TYPES['.js'], script);
    const [, name = '', rest = ''] =
      /^\/(vscode|extension\/tests|extension)\/(.*)$/.exec(decodeURIComponent(pathname)) ?? [];
    const path = folders[name] && join(folders[name], normalize(`/${rest}`));
    if (path && existsSync(path) && statSync(path).isFile())
      return send(TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(path));
    // code-server leaves out the browser's part of some extensions, whose absence would be shown over the window.
    if (pathname.startsWith('/vscode/extensions/') && pathname.endsWith('.js')) return send(TYPES['.js'], '');
    response.writeHead(404);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function patchedWorkbench() {
  let script = readFileSync(join(workbench, 'workbench.js'), 'utf8');
  for (const [pattern, by] of PATCHES) {
    const { length } = script.match(pattern) ?? [];
    if (length !== 1) throw new Error(`${pattern} is ${length ?? 0} times in the workbench, and not once`);
    script = script.replace(pattern, by);
  }
  return script;
}

function page(authority, testsFile) {
  const http = (path) => ({ scheme: 'http', authority, path });
  const configuration = {
    folderUri: WEB_FOLDER,
    userDataPath: '/user',
    developmentOptions: {
      extensions: [http('/extension')],
      // In the extension's own folder, because its extension host is the one that runs them.
      extensionTestsPath: http(`/extension/tests/${testsFile}`),
    },
    additionalBuiltinExtensions: [],
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: {
      'files.autoSave': 'off',
      'security.workspace.trust.enabled': false,
      'workbench.startupEditor': 'none',
    },
  };
  return readFileSync(join(workbench, 'workbench.html'), 'utf8')
    .replaceAll('{{BASE}}', '/vscode')
    .replaceAll('{{VS_BASE}}', '/vscode')
    .replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/vscode')
    .replaceAll('{{WORKBENCH_NLS_FALLBACK_URL}}', '/vscode/out/nls.messages.js')
    .replaceAll('{{WORKBENCH_NLS_URL}}', '/vscode/out/nls.messages.js')
    .replaceAll('{{WORKBENCH_AUTH_SESSION}}', '')
    .replaceAll('{{WORKBENCH_WEB_CONFIGURATION}}', JSON.stringify(configuration).replaceAll('"', '&quot;'));
}
