// 字数 as the rules count it: Unicode code points after NFC, line ends not counted.

/** @param {string} text @returns {number} */
export function count(text) {
  let n = 0;
  for (const point of text.normalize('NFC')) if (point !== '\r' && point !== '\n') n += 1;
  return n;
}

/** Fills %name in a message. @param {string} message @param {Record<string, string | number>} values */
export function fill(message, values) {
  return message.replace(/%([a-z]+)/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
