import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Exports, start, stop } from './extension.js';

/** Desktop, and every remote host with Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<Exports> {
  const module = context.asAbsolutePath('dist/server.node.js');
  const transport = TransportKind.ipc;
  const server = { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--inspect=6009'] } } };
  return start(context, async (options) => new LanguageClient('belegg', 'Belegg', server, options));
}

export const deactivate = stop;
