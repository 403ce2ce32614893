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

let published = 0;
async function comes(holds, act) { // what the server publishes after an act; the editor moves and drops diagnostics by itself, too
  const before = act ? published : published - 1;
  if (act) await act();
  for (const end = Date.now() + 20000; Date.now() < end; await pause(20)) if (published > before && holds()) return true;
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
    const notificationHandlers = { 'textDocument/publishDiagnostics': () => { published++; return false; } };
    const client = new LSPClient({ extensions: [serverDiagnostics()], timeout: 20000, notificationHandlers }).connect(transport);
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
    await comes(() => commas().length === 2);
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
    made.mended = await comes(() => commas().length === 1, () => {
      for (const edit of mending.edit.changes[uri]) {
        const [begin, end] = [edit.range.start, edit.range.end].map((place) => plugin.fromPosition(place));
        view.dispatch({ changes: { from: begin, to: end, insert: edit.newText } });
      }
    });
    made.line = view.state.doc.line(2).text;
    const type = (to, insert) => () => view.dispatch({ changes: { from, to, insert } });
    made.typed = await comes(() => commas().length === 2, type(from + 1, '👍,')); // a comma after emoji
    made.gone = await comes(() => commas().length === 1, type(from + 3, '，'));
    const term = { uri, term: '默守陈规', where: 'project' };
    const add = { command: 'gwlint.addTerm', arguments: [term] };
    made.kept = await comes(() => !shown('默守陈规').length, () => client.request('workspace/executeCommand', add));
    made.all = await comes(() => !commas().length, () => formatDocument(view));
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
