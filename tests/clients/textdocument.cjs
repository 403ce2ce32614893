// Random edits as the text document of VS Code applies them, one JSON object a line: {text, steps: [{start, end, text, after}]}.
// Usage: node textdocument.cjs SEED DOCUMENTS EDITS
const { TextDocument } = require('vscode-languageserver-textdocument');

let state = Number(process.argv[2]);
const [documents, edits] = process.argv.slice(3).map(Number);
const tokens = ['国', '务院', ',', '，', 'a', '𠮷', '😀', '👨‍👩', '\n', '\r\n', '\r', '\u2028', '\u0085', '\v', '\f', '\u3000', '\ufeff'];

function below(limit) { // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}

const some = (most) => Array.from({ length: below(most) }, () => tokens[below(tokens.length)]).join('');
const place = (document) => ({ line: below(document.lineCount + 2), character: below(14) });
// Clients do not send positions inside a character; what is to become of them is nowhere said.
const splits = (text, at) => /[\ud800-\udbff]/.test(text[at - 1] || '') && /[\udc00-\udfff]/.test(text[at] || '');

for (let number = 0; number < documents; number++) {
  let text = some(30);
  const made = { text, steps: [] };
  while (made.steps.length < edits) {
    // Created anew for each edit: its table of lines goes wrong where an edit joins \r and \n (seen in 1.0.12).
    const document = TextDocument.create('file:///a.txt', 'plaintext', 0, text);
    const ends = [place(document), place(document)];
    if (ends.some((end) => splits(text, document.offsetAt(end)))) continue;
    const [start, end] = document.offsetAt(ends[0]) <= document.offsetAt(ends[1]) ? ends : ends.reverse();
    const step = { start, end, text: some(6) };
    text = TextDocument.update(document, [{ range: { start, end }, text: step.text }], 1).getText();
    made.steps.push({ ...step, after: text });
  }
  console.log(JSON.stringify(made));
}
