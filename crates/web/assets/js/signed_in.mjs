// Says to the other tabs that somebody is signed in here: a page whose sign-in had expired then goes on. Nothing is said about who.

const CHANNEL = 'kechuang';
const WORD = 'signed-in';

/** @param {ParentNode} root */
export function start(root) {
  if (!root.querySelector('.person-menu') || !('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(WORD);
  channel.close();
}

/** @param {() => void} act */
export function listen(act) {
  if (!('BroadcastChannel' in globalThis)) return;
  new BroadcastChannel(CHANNEL).addEventListener('message', (event) => { if (event.data === WORD) act(); });
}
