// A session of CodeMirror in a page (jsdom) with the server over WebSocket; prints what came of it as one JSON object on the last line.
// Usage: node codemirror.cjs DRAFT    (gwlint on the PATH)
const { spawn } = require('child_process');
const { readFileSync } = require('fs');
const { pathToFileURL } = require('url');
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });
for (const name of ['window', 'document', 'MutationObserver', 'Node', 'HTMLElement', 'Window', 'getSelection', 'DOMParser']) {
  globalThis[name] = name === 'window' ? window : window[name];
}
globalThis.requestAnimationFrame = window.requestAnimationFrame.bind(window);
globalThis.getComputedStyle = window.getComputedStyle.bind(window);
window.Range.prototype.getClientRects = () => []; // jsdom lays nothing out
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });

const path = process.argv[2];
const uri = pathToFileURL(path).href;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function reached(holds) {
  for (const end = Date.now() + 20000; Date.now() < end; await pause(20)) if (holds()) return true;
  return false;
}

function served(child) { // the address is told on the error output
  return new Promise((resolve) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /ws:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
}

function connected(address) {
  const socket = new window.WebSocket(address);
  const handlers = new Set();
  socket.onmessage = (event) => handlers.forEach((handle) => handle(String(event.data)));
  const transport = {
    send: (message) => socket.send(message),
    subscribe: (handle) => handlers.add(handle),
    unsubscribe: (handle) => handlers.delete(handle),
  };
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve([transport, socket]);
    socket.onerror = () => reject(new Error('no connection'));
  });
}

async function main() {
  // Loaded when there is a page; as modules, as a page would: mixed with required ones they would be there twice.
  const { EditorView } = await import('@codemirror/view');
  const { forEachDiagnostic } = await import('@codemirror/lint');
  const { LSPClient, LSPPlugin, formatDocument, serverDiagnostics } = await import('@codemirror/lsp-client');
  const made = {};
  const child = spawn('gwlint', ['lsp', '--ws', '0'], { stdio: ['ignore', 'inherit', 'pipe'] });
  try {
    const address = await served(child);
    made.refused = await connected(address.replace(/token=.*/, 'token=wrong')).then(() => false, () => true);
    const [transport, socket] = await connected(address);
    const client = new LSPClient({ extensions: [serverDiagnostics()], timeout: 20000 }).connect(transport);
    await client.initializing;
    const view = new EditorView({
      doc: readFileSync(path, 'utf-8'), parent: window.document.body, extensions: [client.plugin(uri, 'plaintext')],
    });
    const shown = (part) => {
      const found = [];
      forEachDiagnostic(view.state, (d, from, to) => { if (d.message.includes(part)) found.push([from, to]); });
      return found;
    };
    const commas = () => shown('逗号').map(([from, to]) => view.state.sliceDoc(from, to));
    await reached(() => commas().length === 2);
    made.encoding = client.serverCapabilities.positionEncoding;
    made.commas = commas();

    const [[from]] = shown('逗号');
    const plugin = LSPPlugin.get(view);
    const range = { start: plugin.toPosition(from), end: plugin.toPosition(from + 1) };
    const textDocument = { uri };
    made.column = [range.start.line, range.start.character];
    const hover = await client.request('textDocument/hover', { textDocument, position: range.start });
    made.hover = hover.contents.value;
    const [mending] = await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    for (const edit of mending.edit.changes[uri]) {
      view.dispatch({ changes: { from: plugin.fromPosition(edit.range.start), to: plugin.fromPosition(edit.range.end), insert: edit.newText } });
    }
    made.line = view.state.doc.line(2).text;
    made.mended = await reached(() => commas().length === 1);

    view.dispatch({ changes: { from, to: from + 1, insert: '👍,' } }); // typed by the user, after emoji
    made.typed = await reached(() => commas().length === 2);
    view.dispatch({ changes: { from, to: from + 3, insert: '，' } });
    const term = { uri, term: '默守陈规', where: 'project' };
    await client.request('workspace/executeCommand', { command: 'gwlint.addTerm', arguments: [term] });
    made.kept = await reached(() => !shown('默守陈规').length);
    client.sync();
    await formatDocument(view);
    made.all = await reached(() => !commas().length);
    made.text = view.state.doc.toString();
    view.destroy();
    socket.close();
    const [again, other] = await connected(address); // the server serves on when one has left
    made.again = await new LSPClient({ timeout: 20000 }).connect(again).initializing.then(() => true);
    other.close();
  } finally {
    child.kill();
  }
  console.log('\n' + JSON.stringify(made));
}

main().then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });
