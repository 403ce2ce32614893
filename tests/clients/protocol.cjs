// A session with the server through the protocol library of VS Code; prints what came of it as one JSON object.
// Usage: node protocol.cjs PYTHON
const { spawn } = require('child_process');
const p = require('vscode-languageserver-protocol/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const uri = 'untitled:稿-1';
const text = '关于开展检查的通知\n𠮷山镇😀要提高认识,加强领导。👨‍👩‍👧要提高认识,加强领导。\n要提高认识,加强领导。\n';
const able = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, dataSupport: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true, configuration: true },
};

async function main() {
  const child = spawn(process.argv[2], ['-m', 'gongwen_lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  const c = p.createProtocolConnection(new p.StreamMessageReader(child.stdout), new p.StreamMessageWriter(child.stdin));
  const published = [];
  let wake = () => {};
  c.onNotification(p.PublishDiagnosticsNotification.type, (said) => { published.push(said); wake(); });
  c.onRequest(p.ConfigurationRequest.type, (asked) => asked.items.map(() => null));
  c.listen();
  const next = async () => {
    while (!published.length) await new Promise((resolve) => { wake = resolve; });
    return published.shift();
  };
  const commas = (document, found) => found.filter((d) => d.code === 'BD101').map((d) => document.getText(d.range));

  const hello = await c.sendRequest(p.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: able, workspaceFolders: null });
  await c.sendNotification(p.InitializedNotification.type, {});
  let document = TextDocument.create(uri, 'plaintext', 1, text);
  await c.sendNotification(p.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
  const first = await next();
  const made = { encoding: hello.capabilities.positionEncoding, uri: first.uri, versions: [first.version], first: commas(document, first.diagnostics) };

  const one = first.diagnostics.filter((d) => d.code === 'BD101')[1];
  const offered = await c.sendRequest(p.CodeActionRequest.type, { textDocument: { uri }, range: one.range, context: { diagnostics: [one] } });
  const preferred = await c.sendRequest(p.CodeActionResolveRequest.type, offered.find((action) => action.isPreferred));
  const edits = preferred.edit.documentChanges[0].edits;
  made.fixed = TextDocument.applyEdits(document, edits);
  const changes = edits.map((edit) => ({ range: edit.range, text: edit.newText }));
  document = TextDocument.update(document, changes, 2);
  await c.sendNotification(p.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: changes });
  const second = await next();
  made.versions.push(second.version);
  made.second = commas(document, second.diagnostics);
  made.places = second.diagnostics.filter((d) => d.code === 'BD101').map((d) => d.range);

  const hover = await c.sendRequest(p.HoverRequest.type, { textDocument: { uri }, position: made.places[1].start });
  made.hover = hover.contents.value;
  const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  const only = { diagnostics: [], only: ['source.fixAll'] };
  const [all] = await c.sendRequest(p.CodeActionRequest.type, { textDocument: { uri }, range: whole, context: only });
  const mended = await c.sendRequest(p.CodeActionResolveRequest.type, all);
  made.all = TextDocument.applyEdits(document, mended.edit.documentChanges[0].edits);

  const options = { tabSize: 4, insertSpaces: true };
  const formatted = await c.sendRequest(p.DocumentFormattingRequest.type, { textDocument: { uri }, options });
  made.formatted = TextDocument.applyEdits(document, formatted);
  made.invalid = await c.sendRequest('textDocument/hover', { textDocument: { uri } }).catch((error) => error.code);
  made.unknown = await c.sendRequest('textDocument/unheardOf', {}).catch((error) => error.code);
  await c.sendRequest(p.ShutdownRequest.type);
  await c.sendNotification(p.ExitNotification.type);
  made.status = await gone;
  console.log(JSON.stringify(made));
}

main().catch((error) => { console.error(error); process.exit(1); });
